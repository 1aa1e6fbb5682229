-- 20260101000000_column_added_with_default for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: adds name, active, count, rate, state; changes checks.
-- Cost:    rows are written where they stand; writers wait.
-- Differs: on PostgreSQL enums are types and decimals are numbers; here they are texts.
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

CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

-- This stands in the database exactly as long as the migration does: it cannot be run twice.
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260101000000');

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

ALTER TABLE "User" ADD COLUMN "name" TEXT NOT NULL DEFAULT 'it''s';

ALTER TABLE "User" ADD COLUMN "active" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE "User" ADD COLUMN "count" INTEGER NOT NULL DEFAULT 0 CONSTRAINT "User_count_check" CHECK ("count" >= 0);

ALTER TABLE "User" ADD COLUMN "rate" TEXT NOT NULL DEFAULT '1.5' CONSTRAINT "User_rate_check" CHECK (abs(CAST("rate" AS REAL)) < 1000000);

ALTER TABLE "User" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'OFF' CONSTRAINT "User_state_check" CHECK ("state" IN ('ON', 'OFF'));

UPDATE "User" AS t SET "name" = coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'name'), 'it''s'),
    "active" = coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'active'), true),
    "count" = coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'count'), 0),
    "rate" = coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'rate'), '1.5'),
    "state" = coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'state'), 'OFF')
WHERE (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'name')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'active')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'count')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'rate')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'state'));

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_undone_User__values";
