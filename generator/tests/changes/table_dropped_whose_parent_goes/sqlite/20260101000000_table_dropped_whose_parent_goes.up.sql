-- 20260101000000_table_dropped_whose_parent_goes for SQLite, made by isotype from schema.prisma.
--
-- What:    drops Note.
-- Cost:    the rows are copied and kept until `isotype migrate purge`.
-- Differs: on PostgreSQL the same change is one file.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Note') OR tbl_name COLLATE NOCASE IN ('Note'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: Note: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Note') WHERE name COLLATE NOCASE NOT IN ('id', 'text', 'userId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Note') AND f."table" = 'Note' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Note', 'AUTOINCREMENT', 1), ('Note', 'REFERENCES', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Note') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Note')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Note')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Note')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Note'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=note,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=note)') > 0))
WHERE "names" IS NOT NULL;

-- Triggers and indexes that others made on tables that go: the undo brings them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__others" (type, name, tbl_name, rootpage, sql, room);

INSERT INTO "_isotype_20260101000000__others" SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_20260101000000__others_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Note')
   OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Note');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM "_isotype_20260101000000__others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_20260101000000__others', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_20260101000000__others" ("name")' FROM "_isotype_20260101000000__others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

REINDEX main."_isotype_20260101000000__others";

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000__sequences" ("table", "seq") SELECT CASE name WHEN 'Note' THEN 'Note' END, seq FROM sqlite_sequence WHERE name IN ('Note');

-- The rows are kept, so that the undo can bring them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Note" ("id" INTEGER, "text" TEXT, "userId" INTEGER);

INSERT INTO "_isotype_20260101000000_Note" ("id", "text", "userId") SELECT "id", "text", "userId" FROM "Note";

DROP TABLE "Note";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
SELECT json_extract('{}', 'isotype: a view of others uses what goes (Note): ' || "names" || '; change or drop it first') FROM (SELECT group_concat(m.name, ', ') AS "names" FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]note[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
