-- 20260101000000_optional_to_required_with_fill_that_is_null_stops for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: changes name.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: User: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('User') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'nick'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User') AND f."table" = 'User' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User');

-- User is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT,
    "nick" TEXT
);

INSERT INTO "_isotype_new_User" ("id", "name", "nick")
SELECT t."id", CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'name' AND s."written" IS t."name") THEN (SELECT s."value" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'name' AND s."written" IS t."name") ELSE t."name" END, t."nick"
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

DROP TABLE "_isotype_20260101000000_User__values";
