-- 20260101000000_reference_dropped_and_its_parent_deleted for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  switches foreign keys off for its own transaction.
--          changes Account: drops upper; changes foreign keys.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Account') OR tbl_name COLLATE NOCASE IN ('Account'))
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
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Account');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

-- A kept value whose parent is gone cannot come back: it stays here.
UPDATE "_isotype_20260101000000_Account__values" SET "of" = 'upper, whose parent is gone' WHERE "of" = 'upper' AND "value" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."id" AS "id" FROM "Account" AS t) AS p WHERE p."id" = "value");

ALTER TABLE "Account" ADD COLUMN "upper" INTEGER CONSTRAINT "Account_upper_fkey" REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

UPDATE "Account" AS t SET "upper" = (SELECT s."value" FROM "_isotype_20260101000000_Account__values" AS s WHERE s."key" = t."id" AND s."of" = 'upper')
WHERE EXISTS (SELECT 1 FROM "_isotype_20260101000000_Account__values" AS s WHERE s."key" = t."id" AND s."of" = 'upper');

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";

DELETE FROM "_isotype_20260101000000_Account__values" WHERE "of" NOT LIKE '%, whose parent is gone';
