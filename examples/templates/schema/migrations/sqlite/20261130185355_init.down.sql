-- 20261130185355_init for SQLite, the undo, made by isotype from schema/library.prisma.
--
-- What:    drops 4 tables, 3 indexes, 3 foreign keys and 5 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Author', 'Shelf', '_BookToShelf', 'books') OR tbl_name COLLATE NOCASE IN ('Author', 'Shelf', '_BookToShelf', 'books'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Author: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Author') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'bornOn'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Author: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Author', 'books', 'Shelf', '_BookToShelf') AND f."table" = 'Author' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: books: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('books') WHERE name COLLATE NOCASE NOT IN ('id', 'title', 'pages', 'price', 'rating', 'sold', 'in_print', 'genre', 'tags', 'cover', 'details', 'notes', 'published_at', 'author_id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: books: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Author', 'books', 'Shelf', '_BookToShelf') AND f."table" = 'books' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Shelf: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Shelf') WHERE name COLLATE NOCASE NOT IN ('code'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Shelf: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Author', 'books', 'Shelf', '_BookToShelf') AND f."table" = 'Shelf' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _BookToShelf: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_BookToShelf') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _BookToShelf: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Author', 'books', 'Shelf', '_BookToShelf') AND f."table" = '_BookToShelf' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Author', 'AUTOINCREMENT', 1), ('books', 'CHECK', 5), ('books', 'REFERENCES', 1), ('books', 'DEFAULT', 4), ('_BookToShelf', 'REFERENCES', 2)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Author', 'Author_name_key', 'books', 'Shelf', '_BookToShelf', '_BookToShelf_AB_unique', '_BookToShelf_B_index') AND type IN ('table', 'index')
        UNION ALL
        SELECT "thing", substr("rest", p.value + s.value + instr(substr("rest", p.value + s.value) || e.value, e.value) + length(e.value) - 1),
            "bare" || substr("rest", 1, p.value - 1) || iif(s.value = 2, ' ', ' ? ')
        FROM "read", json_each(json_array(min(instr("rest" || '"', '"'), instr("rest" || '''', ''''), instr("rest" || '`', '`'),
                instr("rest" || '[', '['), instr("rest" || '--', '--'), instr("rest" || '/*', '/*')))) AS p,
            json_each(json_array(iif(substr("rest", p.value, 1) IN ('-', '/'), 2, 1))) AS s,
            json_each(json_array(CASE substr("rest", p.value, 1) WHEN '[' THEN ']' WHEN '-' THEN char(10) WHEN '/' THEN '*/' WHEN '' THEN ' ' ELSE substr("rest", p.value, 1) END)) AS e
        WHERE "rest" <> ''),
    "spaced"("thing", "words") AS (SELECT "thing", replace(replace(replace(upper(replace(replace(replace(replace(replace(replace("bare",
        char(9), ' '), char(10), ' '), char(13), ' '), '(', ' ( '), ')', ' ) '), ',', ' , ')), ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), '')
        FROM "read" WHERE "rest" = ''),
    "found"("thing", "what") AS (
        SELECT "thing", w.column1 FROM "spaced", (VALUES ('COLLATE'), ('CHECK'), ('ON CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'), ('REFERENCES'), ('DEFAULT'), ('WHERE')) AS w
        WHERE (length("words") - length(replace("words", ' ' || w.column1 || ' ', ''))) / (length(w.column1) + 2)
            > coalesce((SELECT "count" FROM "known" AS k WHERE k."thing" = "spaced"."thing" COLLATE NOCASE AND "word" = w.column1), 0)
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Author', 'books', 'Shelf', '_BookToShelf')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Author', 'books', 'Shelf', '_BookToShelf')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Author', 'books', 'Shelf', '_BookToShelf')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Author', 'books', 'Shelf', '_BookToShelf'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Author: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=author,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=author)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: books: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=books,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=books)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Shelf: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=shelf,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=shelf)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _BookToShelf: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_booktoshelf,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_booktoshelf)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know these, and the tables that they are on go with this undo: ' || "names" || '; drop them first, and make them again afterwards')
FROM (SELECT group_concat(sql, '; ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Author_name_key', '_BookToShelf_AB_unique', '_BookToShelf_B_index') AND tbl_name COLLATE NOCASE IN ('Author', 'books', 'Shelf', '_BookToShelf')
    OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Author', 'books', 'Shelf', '_BookToShelf'))
WHERE "names" IS NOT NULL;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20261130185355_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Author' THEN 'Author' END, seq FROM sqlite_sequence WHERE name IN ('Author');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone__BookToShelf" ("A" TEXT, "B" TEXT);

INSERT INTO "_isotype_20261130185355_undone__BookToShelf" ("A", "B") SELECT "A", "B" FROM "_BookToShelf";

DROP TABLE "_BookToShelf";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone_Shelf" ("code" TEXT);

INSERT INTO "_isotype_20261130185355_undone_Shelf" ("code") SELECT "code" FROM "Shelf";

DROP TABLE "Shelf";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone_books" ("id" TEXT, "title" TEXT, "pages" INTEGER, "price" TEXT, "rating" REAL, "sold" BIGINT, "in_print" BOOLEAN, "genre" TEXT, "tags" TEXT, "cover" BLOB, "details" TEXT, "notes" TEXT, "published_at" DATETIME, "author_id" INTEGER);

INSERT INTO "_isotype_20261130185355_undone_books" ("id", "title", "pages", "price", "rating", "sold", "in_print", "genre", "tags", "cover", "details", "notes", "published_at", "author_id") SELECT "id", "title", "pages", "price", "rating", "sold", "in_print", "genre", "tags", "cover", "details", "notes", "published_at", "author_id" FROM "books";

DROP TABLE "books";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone_Author" ("id" INTEGER, "name" TEXT, "bornOn" TEXT);

INSERT INTO "_isotype_20261130185355_undone_Author" ("id", "name", "bornOn") SELECT "id", "name", "bornOn" FROM "Author";

DROP TABLE "Author";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
SELECT json_extract('{}', 'isotype: a view of others uses what goes (Author, books, Shelf, _BookToShelf): ' || "names" || '; change or drop it first') FROM (SELECT group_concat(m.name, ', ') AS "names" FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]author[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]books[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]shelf[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]_booktoshelf[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
