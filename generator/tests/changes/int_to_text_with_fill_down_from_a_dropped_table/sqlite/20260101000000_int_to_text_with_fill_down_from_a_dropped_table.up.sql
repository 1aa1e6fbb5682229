-- no-transaction
-- 20260101000000_int_to_text_with_fill_down_from_a_dropped_table for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill-down 'User.level=(SELECT r."id" FROM "Rank" AS r WHERE r."shade" = '\''dark'\'' ORDER BY 1 LIMIT 1)'
--
-- What:    changes User: changes level.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    drops Rank.
-- Cost:    the rows are copied and kept until `isotype migrate purge`.
--
-- What:    switches foreign keys off for its own transaction.
-- Why:     others refer to a table that is made anew or dropped, and dropping the old form would delete or refuse
--          their rows.
-- Cost:    every foreign key of the database is looked at before the end.
-- Differs: on PostgreSQL the same change is 8 parts: expand_user, backfill_user, guard_user, validate_user,
--          validate_user, contract_dropped, contract_user, contract_dropped.

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Rank', 'User') OR tbl_name COLLATE NOCASE IN ('Rank', 'User'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: User: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('User') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'level', 'shade'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Rank: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Rank') WHERE name COLLATE NOCASE NOT IN ('id', 'shade', 'userId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Rank: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Rank') AND f."table" = 'Rank' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('User', 'CHECK', 1), ('User', 'AUTOINCREMENT', 1), ('User', 'DEFAULT', 1), ('Rank', 'CHECK', 1), ('Rank', 'AUTOINCREMENT', 1), ('Rank', 'REFERENCES', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('User', 'Rank') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('User', 'Rank')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('User', 'Rank')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('User', 'Rank')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('User', 'Rank'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Rank: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=rank,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=rank)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: triggers of others mention what goes (Rank): ' || "names" || '; change or drop them first, or run this with `isotype migrate up`, which finds out whether they use it')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE NOT IN ('Rank') AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1 AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]rank[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User.level: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''User.level=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "User" AS t WHERE NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'level' AND s."written" IS t."level") AND (t."level" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(t."level" AS TEXT) AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."level")))))
WHERE "n" > 0;

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
WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Rank')
   OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Rank');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM "_isotype_20260101000000__others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_20260101000000__others', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_20260101000000__others" ("name")' FROM "_isotype_20260101000000__others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

REINDEX main."_isotype_20260101000000__others";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000__sequences" ("table", "seq") SELECT CASE name WHEN 'Rank' THEN 'Rank' END, seq FROM sqlite_sequence WHERE name IN ('Rank');

-- User is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "level" TEXT NOT NULL,
    "shade" TEXT NOT NULL DEFAULT 'dark',
    CONSTRAINT "User_shade_check" CHECK ("shade" IN ('dark', 'light'))
);

INSERT INTO "_isotype_new_User" ("id", "level", "shade")
SELECT t."id", CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'level' AND s."written" IS t."level") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'level' AND s."written" IS t."level") ELSE CAST(t."level" AS TEXT) END, t."shade"
FROM "User" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_User';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_User', seq FROM sqlite_sequence WHERE name = 'User';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "User";

ALTER TABLE "_isotype_new_User" RENAME TO "User";

PRAGMA legacy_alter_table = OFF;

-- The rows are kept, so that the undo can bring them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Rank" ("id" INTEGER, "shade" TEXT, "userId" INTEGER);

INSERT INTO "_isotype_20260101000000_Rank" ("id", "shade", "userId") SELECT "id", "shade", "userId" FROM "Rank";

DROP TABLE "Rank";

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."User";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TEMP TABLE "_isotype_views" ("count" INTEGER CONSTRAINT "isotype: a view of others uses what goes (Rank); change or drop it first" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_views" SELECT count(*) FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]rank[^a-z0-9_$]*');

DROP TABLE temp."_isotype_views";

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

DROP TABLE "_isotype_20260101000000_undone_User__values";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM (SELECT "table", rowid AS "row", "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n
WHERE n."many" > coalesce((SELECT b."many" FROM temp."_isotype_broken" AS b WHERE b."table" = n."table" COLLATE NOCASE AND b."row" IS n."row" AND b."parent" = n."parent" COLLATE NOCASE), 0);

DROP TABLE temp."_isotype_check";

DROP TABLE temp."_isotype_broken";

COMMIT;

PRAGMA foreign_keys = ON;
