-- 20260101000000_unique_column_added_with_equal_fill_stops for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill 'User.code='\''none'\'''
--
-- What:    changes User: adds code; changes indexes.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL the same change is 7 parts: expand_user, backfill_user_code, guard_user,
--          index_user_code_key, validate_user, contract_user, proof_indexes.

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: User: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('User') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'name'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User') AND f."table" = 'User' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User.code: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''User.code=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "User" AS t WHERE ('none' IS NULL) AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'code'))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: User: ' || "n" || iif("n" = 1, ' row is the same (id ', ' rows are the same (id ') || coalesce("keys", '') || ') in "User_code_key", which would have to be unique; change them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT "_isotype_key", count(*) OVER (PARTITION BY "code") AS "many" FROM (SELECT coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'code'), 'none') AS "code", t."id" AS "_isotype_key" FROM "User" AS t) AS t WHERE "code" IS NOT NULL) WHERE "many" > 1)))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User');

-- User is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL
);

INSERT INTO "_isotype_new_User" ("id", "name", "code")
SELECT t."id", t."name", coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'code'), 'none')
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

CREATE UNIQUE INDEX "User_code_key" ON "User"("code");

DROP TABLE "_isotype_20260101000000_undone_User__values";
