-- 20260101000000_text_to_json_with_fill for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill 'sqlite Note.body=json_quote("body")' --fill 'postgresql Note.body=to_jsonb("body")'
--
-- What:    changes Note: values.
-- Cost:    rows are written where they stand; writers wait.
-- Differs: on PostgreSQL JSON is JSONB; here they are texts.
--          on PostgreSQL the same change is 6 parts: expand_note, backfill_note, validate_note, guard_note,
--          validate_note, contract_note.

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

SELECT json_extract('{}', 'isotype: Note: rows get the same value, and the schema does not know these unique indexes over it: ' || "names" || '; drop them first, or give other values')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Note') AND name IN (SELECT name FROM pragma_index_list('Note') WHERE "unique")
    AND ((EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x WHERE x.name = 'body' COLLATE NOCASE OR x.cid = -2 AND ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]body[^a-z0-9_$]*')
        AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN t."body" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN json_valid(t."body") THEN t."body" END AS "y") WHERE "y" IS NOT t."body") THEN (SELECT json_quote("body") FROM (SELECT t."id" AS "id", t."body" AS "body") AS "Note") ELSE CASE WHEN json_valid(t."body") THEN t."body" END END AS TEXT) AS "body" FROM "Note" AS t) AS t WHERE t."body" IS NOT NULL GROUP BY t."body" HAVING count(*) > 1))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note.body: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Note.body=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Note" AS t WHERE ((t."body" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN json_valid(t."body") THEN t."body" END AS "y") WHERE "y" IS NOT t."body")) AND (SELECT json_quote("body") FROM (SELECT t."id" AS "id", t."body" AS "body") AS "Note") IS NULL))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Note');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Note__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Note__values" ("key", "of", "value", "written")
SELECT t."id", 'body', t."body", (SELECT json_quote("body") FROM (SELECT t."id" AS "id", t."body" AS "body") AS "Note") FROM "Note" AS t WHERE t."body" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN json_valid(t."body") THEN t."body" END AS "y") WHERE "y" IS NOT t."body");

UPDATE "Note" AS t SET "body" = CASE WHEN t."body" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN json_valid(t."body") THEN t."body" END AS "y") WHERE "y" IS NOT t."body") THEN (SELECT s."written" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body') ELSE CASE WHEN json_valid(t."body") THEN t."body" END END
WHERE CASE WHEN t."body" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN json_valid(t."body") THEN t."body" END AS "y") WHERE "y" IS NOT t."body") THEN (SELECT s."written" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'body') ELSE CASE WHEN json_valid(t."body") THEN t."body" END END IS NOT t."body";

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";
