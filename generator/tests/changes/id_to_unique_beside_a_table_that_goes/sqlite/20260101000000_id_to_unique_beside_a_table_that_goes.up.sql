-- no-transaction
-- 20260101000000_id_to_unique_beside_a_table_that_goes for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Comment: changes id; changes indexes, the primary key.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    drops Zebra, _CommentToZebra.
-- Cost:    the rows are copied and kept until `isotype migrate purge`.
--
-- What:    switches foreign keys off for its own transaction.
-- Why:     others refer to a table that is made anew or dropped, and dropping the old form would delete or refuse
--          their rows.
-- Cost:    every foreign key of the database is looked at before the end.
-- Differs: on PostgreSQL the same change is 6 parts: check_rows, index_comment_id_key, contract_dropped,
--          contract_comment, contract_dropped, proof_indexes.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Comment', 'Zebra', '_CommentToZebra') OR tbl_name COLLATE NOCASE IN ('Comment', 'Zebra', '_CommentToZebra'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: Comment: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Comment') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Comment: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Comment') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Zebra: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Zebra') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Zebra: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Comment', 'Zebra', '_CommentToZebra') AND f."table" = 'Zebra' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _CommentToZebra: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_CommentToZebra') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _CommentToZebra: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Comment', 'Zebra', '_CommentToZebra') AND f."table" = '_CommentToZebra' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Comment', 'AUTOINCREMENT', 1), ('Zebra', 'AUTOINCREMENT', 1), ('_CommentToZebra', 'REFERENCES', 2)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Comment', 'Zebra', '_CommentToZebra', '_CommentToZebra_AB_unique', '_CommentToZebra_B_index') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Comment', 'Zebra', '_CommentToZebra')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Comment', 'Zebra', '_CommentToZebra')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Comment', 'Zebra', '_CommentToZebra')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Comment', 'Zebra', '_CommentToZebra'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Zebra: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=zebra,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=zebra)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _CommentToZebra: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_commenttozebra,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_commenttozebra)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: something of a name that is needed here is there already: ' || "names" || '; drop it or give it another name first')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM sqlite_master
    WHERE type <> 'trigger' AND name COLLATE NOCASE IN ('Comment_id_key'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: triggers of others mention what goes (Zebra, _CommentToZebra): ' || "names" || '; change or drop them first, or run this with `isotype migrate up`, which finds out whether they use it')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE NOT IN ('Zebra', '_CommentToZebra') AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1 AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]zebra[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]_commenttozebra[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

-- SQLite reads all views and triggers when it renames: one of others that does not hold stops here.
CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

ALTER TABLE "_isotype_applied" RENAME COLUMN "version" TO "version";

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

-- This stands in the database exactly as long as the migration does: it cannot be run twice.
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260101000000');

-- Rows that had lost their parents before are no reason to stop.
CREATE TEMP TABLE "_isotype_broken" AS SELECT "table" AS "table", rowid AS "row", "parent" AS "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3;

-- Triggers and indexes that others made on tables that go: the undo brings them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__others" (type, name, tbl_name, rootpage, sql, room);

INSERT INTO "_isotype_20260101000000__others" SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_20260101000000__others_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('_CommentToZebra_AB_unique', '_CommentToZebra_B_index') AND tbl_name COLLATE NOCASE IN ('Zebra', '_CommentToZebra')
   OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Zebra', '_CommentToZebra');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM "_isotype_20260101000000__others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_20260101000000__others', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_20260101000000__others" ("name")' FROM "_isotype_20260101000000__others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

REINDEX main."_isotype_20260101000000__others";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Comment')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('_CommentToZebra_AB_unique', '_CommentToZebra_B_index') AND tbl_name COLLATE NOCASE IN ('Comment');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000__sequences" ("table", "seq") SELECT CASE name WHEN 'Zebra' THEN 'Zebra' WHEN 'Comment' THEN 'Comment' END, seq FROM sqlite_sequence WHERE name IN ('Zebra', 'Comment');

-- Comment is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Comment" (
    "id" INTEGER NOT NULL
);

INSERT INTO "_isotype_new_Comment" (rowid, "id")
SELECT t.rowid, t."id"
FROM "Comment" AS t;

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Comment";

ALTER TABLE "_isotype_new_Comment" RENAME TO "Comment";

PRAGMA legacy_alter_table = OFF;

-- The rows are kept, so that the undo can bring them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__CommentToZebra" ("A" INTEGER, "B" INTEGER);

INSERT INTO "_isotype_20260101000000__CommentToZebra" ("A", "B") SELECT "A", "B" FROM "_CommentToZebra";

DROP TABLE "_CommentToZebra";

-- The rows are kept, so that the undo can bring them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Zebra" ("id" INTEGER);

INSERT INTO "_isotype_20260101000000_Zebra" ("id") SELECT "id" FROM "Zebra";

DROP TABLE "Zebra";

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."Comment";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE UNIQUE INDEX "Comment_id_key" ON "Comment"("id");

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TEMP TABLE "_isotype_views" ("count" INTEGER CONSTRAINT "isotype: a view of others uses what goes (Zebra, _CommentToZebra); change or drop it first" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_views" SELECT count(*) FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]zebra[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]_commenttozebra[^a-z0-9_$]*');

DROP TABLE temp."_isotype_views";

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM (SELECT "table", rowid AS "row", "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n
WHERE n."many" > coalesce((SELECT b."many" FROM temp."_isotype_broken" AS b WHERE b."table" = n."table" COLLATE NOCASE AND b."row" IS n."row" AND b."parent" = n."parent" COLLATE NOCASE), 0);

DROP TABLE temp."_isotype_check";

DROP TABLE temp."_isotype_broken";

COMMIT;

PRAGMA foreign_keys = ON;
