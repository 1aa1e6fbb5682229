-- 20260101000000_union_tag_changed_by_fill for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill 'sqlite Module.shape=json_remove(json_set("shape", '\''$.type'\'', json_extract("shape", '\''$.kind'\'')), '\''$.kind'\'')' --fill 'postgresql Module.shape=jsonb_set("shape" - '\''kind'\'', '\''{type}'\'', "shape" -> '\''kind'\'')'
--
-- What:    changes Module: changes checks.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL the same change is 5 parts: contract_module, expand_module, backfill_module_shape,
--          guard_module, validate_module.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Module'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Module: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Module') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Module: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Module') WHERE name COLLATE NOCASE NOT IN ('id', 'shape'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Module: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Module') AND f."table" = 'Module' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Module.shape: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Module.shape=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Module" AS t WHERE ((t."shape" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT t."shape" AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text'))) AND (SELECT json_remove(json_set("shape", '$.type', json_extract("shape", '$.kind')), '$.kind') FROM (SELECT t."id" AS "id", t."shape" AS "shape") AS "Module") IS NULL))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Module')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Module');

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Module__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Module__values" ("key", "of", "value", "written")
SELECT t."id", 'shape', t."shape", (SELECT json_remove(json_set("shape", '$.type', json_extract("shape", '$.kind')), '$.kind') FROM (SELECT t."id" AS "id", t."shape" AS "shape") AS "Module") FROM "Module" AS t WHERE t."shape" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT t."shape" AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text'));

-- Module is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Module" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "shape" TEXT NOT NULL,
    CONSTRAINT "Module_shape_check" CHECK (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text')
);

INSERT INTO "_isotype_new_Module" ("id", "shape")
SELECT t."id", CASE WHEN t."shape" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT t."shape" AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text')) THEN (SELECT s."written" FROM "_isotype_20260101000000_Module__values" AS s WHERE s."key" = t."id" AND s."of" = 'shape') ELSE t."shape" END
FROM "Module" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Module';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Module', seq FROM sqlite_sequence WHERE name = 'Module';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Module";

ALTER TABLE "_isotype_new_Module" RENAME TO "Module";

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

REINDEX main."Module";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";
