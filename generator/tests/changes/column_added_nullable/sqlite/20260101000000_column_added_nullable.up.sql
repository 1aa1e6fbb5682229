-- 20260101000000_column_added_nullable for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: adds name, score, seen, tags, state, json; changes checks.
-- Cost:    rows are written where they stand; writers wait.
-- Differs: on PostgreSQL enums are types, JSON is JSONB, lists are arrays, decimals are numbers and moments are
--          timestamps; here they are texts.
--          on PostgreSQL the same change is 4 parts: expand_tables, expand_user, guard_user, validate_user.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('User') OR tbl_name COLLATE NOCASE IN ('User'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

ALTER TABLE "User" ADD COLUMN "name" TEXT;

ALTER TABLE "User" ADD COLUMN "score" TEXT CONSTRAINT "User_score_check" CHECK (abs(CAST("score" AS REAL)) < 1000000 AND CAST("score" AS REAL) >= 0);

ALTER TABLE "User" ADD COLUMN "seen" DATETIME;

ALTER TABLE "User" ADD COLUMN "tags" TEXT CONSTRAINT "User_tags_check" CHECK ("tags" IS NULL OR (json_valid("tags") AND json_type("tags") IS 'array'));

ALTER TABLE "User" ADD COLUMN "state" TEXT CONSTRAINT "User_state_check" CHECK ("state" IN ('ON', 'OFF'));

ALTER TABLE "User" ADD COLUMN "json" TEXT;

UPDATE "User" AS t SET "name" = (SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'name'),
    "score" = (SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'score'),
    "seen" = (SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'seen'),
    "tags" = (SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'tags'),
    "state" = (SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'state'),
    "json" = (SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'json')
WHERE (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'name')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'score')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'seen')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'tags')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'state')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'json'));

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_undone_User__values";
