-- 20260101000000_text_to_json_with_fill for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Note: values.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Note');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Note');

PRAGMA writable_schema = RESET;

UPDATE "Note" AS t SET "body" = CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body' AND s."written" IS t."body") THEN (SELECT s."value" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body' AND s."written" IS t."body") ELSE t."body" END
WHERE CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body' AND s."written" IS t."body") THEN (SELECT s."value" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body' AND s."written" IS t."body") ELSE t."body" END IS NOT t."body";

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others" WHERE type = 'trigger';

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_Note__values";
