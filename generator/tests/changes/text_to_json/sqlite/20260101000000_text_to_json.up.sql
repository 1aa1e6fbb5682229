-- 20260101000000_text_to_json for SQLite, made by isotype from schema.prisma.
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

SELECT json_extract('{}', 'isotype: Note.body: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Note.body=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Note" AS t WHERE (t."body" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN json_valid(t."body") THEN t."body" END AS "y") WHERE "y" IS NOT t."body")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Note.meta: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Note.meta=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Note" AS t WHERE (t."meta" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN json_valid(t."meta") THEN t."meta" END AS "y") WHERE "y" IS NOT t."meta")))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Note');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

UPDATE "Note" AS t SET "body" = CASE WHEN json_valid(t."body") THEN t."body" END,
    "meta" = CASE WHEN json_valid(t."meta") THEN t."meta" END
WHERE (CASE WHEN json_valid(t."body") THEN t."body" END IS NOT t."body") OR (CASE WHEN json_valid(t."meta") THEN t."meta" END IS NOT t."meta");

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";
