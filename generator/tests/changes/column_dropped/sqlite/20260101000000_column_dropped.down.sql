-- 20260101000000_column_dropped for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  switches foreign keys off for its own transaction.
--          changes User: drops age, state, score; changes checks.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

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

CREATE TEMP TABLE "_isotype_marked" ("count" INTEGER CONSTRAINT "this migration is undone already" CHECK ("count" = 1));

-- The migration is undone once.
INSERT OR ROLLBACK INTO temp."_isotype_marked" SELECT count(*) FROM "_isotype_applied" WHERE "version" = '20260101000000';

DROP TABLE temp."_isotype_marked";

DELETE FROM "_isotype_applied" WHERE "version" = '20260101000000';

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

ALTER TABLE "User" ADD COLUMN "age" INTEGER CONSTRAINT "User_age_check" CHECK ("age" >= 0);

ALTER TABLE "User" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'ON' CONSTRAINT "User_state_check" CHECK ("state" IN ('ON', 'OFF'));

ALTER TABLE "User" ADD COLUMN "score" TEXT NOT NULL DEFAULT '0';

UPDATE "User" AS t SET "age" = (SELECT s."value" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'age'),
    "state" = coalesce((SELECT s."value" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'state'), 'ON'),
    "score" = coalesce((SELECT s."value" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'score'), '0')
WHERE (EXISTS (SELECT 1 FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'age')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'state')) OR (EXISTS (SELECT 1 FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'score'));

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_User__values";
