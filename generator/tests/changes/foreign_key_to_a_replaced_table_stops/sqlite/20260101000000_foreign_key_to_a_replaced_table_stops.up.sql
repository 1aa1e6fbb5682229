-- 20260101000000_foreign_key_to_a_replaced_table_stops for SQLite, made by isotype from schema.prisma.
--
-- What:    makes Writer.
-- Cost:    nothing is rewritten; rows that an undo kept come back.
--
-- What:    changes Post: changes foreign keys.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    drops Author.
-- Cost:    the rows are copied and kept until `isotype migrate purge`.
-- Differs: on PostgreSQL the same change is 5 parts: expand_tables, key_post, validate_post, contract_dropped,
--          contract_post.

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Writer" ("number" INTEGER, "about" TEXT);

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Author', 'Post') OR tbl_name COLLATE NOCASE IN ('Author', 'Post'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: Post: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Post') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Post') WHERE name COLLATE NOCASE NOT IN ('id', 'authorId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Author', 'Post') AND f."table" = 'Post' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Author: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Author') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Author: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Author', 'Post') AND f."table" = 'Author' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Post', 'AUTOINCREMENT', 1), ('Post', 'REFERENCES', 1), ('Author', 'AUTOINCREMENT', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Post', 'Author') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Post', 'Author')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Post', 'Author')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Post', 'Author')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Post', 'Author'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Author: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=author,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=author)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: ' || "n" || iif("n" = 1, ' row has no parent (id ', ' rows have no parent (id ') || coalesce("keys", '') || ') in authorId, which would have to refer to Writer; it is new: make it and its rows in a migration before this one')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT t."authorId" AS "authorId", t."id" AS "_isotype_key" FROM "Post" AS t) AS t WHERE t."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Writer" AS p WHERE p."number" = t."authorId"))))
WHERE "n" > 0;

-- A row that had lost its parent before comes along as it is: keys are looked at at the end.
PRAGMA defer_foreign_keys = ON;

-- Triggers and indexes that others made on tables that go: the undo brings them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__others" (type, name, tbl_name, rootpage, sql, room);

INSERT INTO "_isotype_20260101000000__others" SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_20260101000000__others_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Author')
   OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Author');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM "_isotype_20260101000000__others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_20260101000000__others', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_20260101000000__others" ("name")' FROM "_isotype_20260101000000__others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

REINDEX main."_isotype_20260101000000__others";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Post')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Post');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000__sequences" ("table", "seq") SELECT CASE name WHEN 'Author' THEN 'Author' END, seq FROM sqlite_sequence WHERE name IN ('Author');

CREATE TABLE "Writer" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "about" TEXT NOT NULL
);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
INSERT INTO "Writer" ("number", "about") SELECT "number", "about" FROM "_isotype_20260101000000_undone_Writer";

DROP TABLE "_isotype_20260101000000_undone_Writer";

-- Post is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" INTEGER NOT NULL,
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Writer" ("number") ON DELETE RESTRICT ON UPDATE CASCADE
);

INSERT INTO "_isotype_new_Post" ("id", "authorId")
SELECT t."id", t."authorId"
FROM "Post" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Post';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Post', seq FROM sqlite_sequence WHERE name = 'Post';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Post";

ALTER TABLE "_isotype_new_Post" RENAME TO "Post";

PRAGMA legacy_alter_table = OFF;

-- The rows are kept, so that the undo can bring them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Author" ("id" INTEGER);

INSERT INTO "_isotype_20260101000000_Author" ("id") SELECT "id" FROM "Author";

DROP TABLE "Author";

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."Post";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
SELECT json_extract('{}', 'isotype: a view of others uses what goes (Author): ' || "names" || '; change or drop it first') FROM (SELECT group_concat(m.name, ', ') AS "names" FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]author[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
