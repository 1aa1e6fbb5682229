-- 20260101000000_text_to_json_with_fill for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Note: values.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

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

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Note');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

UPDATE "Note" AS t SET "body" = CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body' AND s."written" IS t."body") THEN (SELECT s."value" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body' AND s."written" IS t."body") ELSE t."body" END
WHERE CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body' AND s."written" IS t."body") THEN (SELECT s."value" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body' AND s."written" IS t."body") ELSE t."body" END IS NOT t."body";

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_Note__values";
