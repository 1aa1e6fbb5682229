-- no-transaction
-- 20260101000000_objects_of_others for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill 'User.age="age"'
--
-- What:    changes User: changes age; drops gone.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    switches foreign keys off for its own transaction.
-- Why:     others refer to a table that is made anew or dropped, and dropping the old form would delete or refuse
--          their rows.
-- Cost:    every foreign key of the database is looked at before the end.
-- Differs: on PostgreSQL decimals are numbers; here they are texts.
--          on PostgreSQL the same change is 7 parts: expand_user, backfill_user, guard_user, validate_user,
--          validate_user, contract_user, contract_user.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: User: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('User') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'age', 'gone'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User.age: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''User.age=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "User" AS t WHERE ((t."age" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."age" AS TEXT), '-')) <= 35 THEN CAST(t."age" AS TEXT) END AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."age")) AND (SELECT "age" FROM (SELECT t."id" AS "id", t."name" AS "name", t."age" AS "age", t."gone" AS "gone") AS "User") IS NULL))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: foreign keys: ' || "n" || iif("n" = 1, ' row has no parent already (table and rowid: ', ' rows have no parent already (table and rowid: ') || coalesce("keys", '') || '); mend them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "table" || ' ' || coalesce(rowid, '') AS "key" FROM pragma_foreign_key_check)))
WHERE "n" > 0;

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

-- This stands in the database exactly as long as the migration does: it cannot be run twice.
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260101000000');

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User');

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_User__values" ("key", "of", "value", "written")
SELECT t."id", 'gone', t."gone", NULL FROM "User" AS t;

INSERT OR REPLACE INTO "_isotype_20260101000000_User__values" ("key", "of", "value", "written")
SELECT t."id", 'age', t."age", (SELECT "age" FROM (SELECT t."id" AS "id", t."name" AS "name", t."age" AS "age", t."gone" AS "gone") AS "User") FROM "User" AS t WHERE t."age" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."age" AS TEXT), '-')) <= 35 THEN CAST(t."age" AS TEXT) END AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."age");

-- User is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "age" TEXT NOT NULL
);

INSERT INTO "_isotype_new_User" ("id", "name", "age")
SELECT t."id", t."name", CASE WHEN t."age" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."age" AS TEXT), '-')) <= 35 THEN CAST(t."age" AS TEXT) END AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."age") THEN (SELECT s."written" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'age') ELSE CASE WHEN length(ltrim(CAST(t."age" AS TEXT), '-')) <= 35 THEN CAST(t."age" AS TEXT) END END
FROM "User" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_User';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_User', seq FROM sqlite_sequence WHERE name = 'User';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "User";

ALTER TABLE "_isotype_new_User" RENAME TO "User";

PRAGMA legacy_alter_table = OFF;

-- What others made comes back: triggers as they were, indexes on the room that is made for them here.
CREATE TABLE "_isotype_room" ("a");

CREATE INDEX "_isotype_room_1" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_2" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_3" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_4" ON "_isotype_room" ("a");

PRAGMA writable_schema = ON;

UPDATE sqlite_master SET name = o.name, tbl_name = o.tbl_name, sql = o.sql
FROM (SELECT name, tbl_name, sql, row_number() OVER (ORDER BY name) AS place FROM temp."_isotype_others" WHERE type = 'index') AS o
WHERE sqlite_master.name = '_isotype_room_' || o.place;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others" WHERE type = 'trigger';

PRAGMA writable_schema = RESET;

REINDEX main."User";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM pragma_foreign_key_check;

DROP TABLE temp."_isotype_check";

COMMIT;

PRAGMA foreign_keys = ON;
