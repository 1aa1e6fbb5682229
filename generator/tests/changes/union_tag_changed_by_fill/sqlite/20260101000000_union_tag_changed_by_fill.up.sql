-- 20260101000000_union_tag_changed_by_fill for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill 'sqlite Module.shape=json_remove(json_set("shape", '\''$.type'\'', json_extract("shape", '\''$.kind'\'')), '\''$.kind'\'')' --fill 'postgresql Module.shape=jsonb_set("shape" - '\''kind'\'', '\''{type}'\'', "shape" -> '\''kind'\'')'
--
-- What:    changes Module: changes checks.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL the same change is 5 parts: contract_module, expand_module_shape, backfill_module_shape,
--          guard_module, validate_module.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Module') OR tbl_name COLLATE NOCASE IN ('Module'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: Module: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Module') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Module: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Module') WHERE name COLLATE NOCASE NOT IN ('id', 'shape'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Module: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Module') AND f."table" = 'Module' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Module', 'CHECK', 1), ('Module', 'AUTOINCREMENT', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Module') AND type IN ('table', 'index')
        UNION ALL
        SELECT "thing", substr("rest", p.value + s.value + instr(substr("rest", p.value + s.value) || e.value, e.value) + length(e.value) - 1),
            "bare" || substr("rest", 1, p.value - 1) || iif(s.value = 2, ' ', ' ? ')
        FROM "read", json_each(json_array(min(instr("rest" || '"', '"'), instr("rest" || '''', ''''), instr("rest" || '`', '`'),
                instr("rest" || '[', '['), instr("rest" || '--', '--'), instr("rest" || '/*', '/*')))) AS p,
            json_each(json_array(iif(substr("rest", p.value, 1) IN ('-', '/'), 2, 1))) AS s,
            json_each(json_array(CASE substr("rest", p.value, 1) WHEN '[' THEN ']' WHEN '-' THEN char(10) WHEN '/' THEN '*/' WHEN '' THEN ' ' ELSE substr("rest", p.value, 1) END)) AS e
        WHERE "rest" <> ''),
    "spaced"("thing", "words") AS (SELECT "thing", replace(replace(replace(upper(replace(replace(replace(replace(replace(replace("bare",
        char(9), ' '), char(10), ' '), char(13), ' '), '(', ' ( '), ')', ' ) '), ',', ' , ')), ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), '')
        FROM "read" WHERE "rest" = ''),
    "found"("thing", "what") AS (
        SELECT "thing", w.column1 FROM "spaced", (VALUES ('COLLATE'), ('CHECK'), ('ON CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'), ('REFERENCES'), ('DEFAULT'), ('WHERE')) AS w
        WHERE (length("words") - length(replace("words", ' ' || w.column1 || ' ', ''))) / (length(w.column1) + 2)
            > coalesce((SELECT "count" FROM "known" AS k WHERE k."thing" = "spaced"."thing" COLLATE NOCASE AND "word" = w.column1), 0)
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Module')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Module')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Module')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Module'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Module: rows get the same value, and the schema does not know these unique indexes over it: ' || "names" || '; drop them first, or give other values')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Module') AND name IN (SELECT name FROM pragma_index_list('Module') WHERE "unique")
    AND ((EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x WHERE x.name = 'shape' COLLATE NOCASE OR x.cid = -2 AND ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]shape[^a-z0-9_$]*')
        AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN t."shape" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(t."shape" AS TEXT) AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text')) THEN (SELECT json_remove(json_set("shape", '$.type', json_extract("shape", '$.kind')), '$.kind') FROM (SELECT t."id" AS "id", t."shape" AS "shape") AS "Module") ELSE t."shape" END AS TEXT) AS "shape" FROM "Module" AS t) AS t WHERE t."shape" IS NOT NULL GROUP BY t."shape" HAVING count(*) > 1))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Module.shape: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Module.shape=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Module" AS t WHERE ((t."shape" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(t."shape" AS TEXT) AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text'))) AND (SELECT json_remove(json_set("shape", '$.type', json_extract("shape", '$.kind')), '$.kind') FROM (SELECT t."id" AS "id", t."shape" AS "shape") AS "Module") IS NULL))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Module.shape: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') after --fill ''Module.shape=SQL'', and its check refuses that')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Module" AS t WHERE ((t."shape" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(t."shape" AS TEXT) AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text'))) AND (EXISTS (SELECT 1 FROM (SELECT CAST((SELECT json_remove(json_set("shape", '$.type', json_extract("shape", '$.kind')), '$.kind') FROM (SELECT t."id" AS "id", t."shape" AS "shape") AS "Module") AS TEXT) AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text')))))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Module')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Module');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Module__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Module__values" ("key", "of", "value", "written")
SELECT t."id", 'shape', t."shape", (SELECT json_remove(json_set("shape", '$.type', json_extract("shape", '$.kind')), '$.kind') FROM (SELECT t."id" AS "id", t."shape" AS "shape") AS "Module") FROM "Module" AS t WHERE t."shape" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(t."shape" AS TEXT) AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text'));

-- Module is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Module" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "shape" TEXT NOT NULL,
    CONSTRAINT "Module_shape_check" CHECK (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text')
);

INSERT INTO "_isotype_new_Module" ("id", "shape")
SELECT t."id", CASE WHEN t."shape" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(t."shape" AS TEXT) AS "shape") WHERE NOT (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."type"') IS 'text')) THEN (SELECT s."written" FROM "_isotype_20260101000000_Module__values" AS s WHERE s."key" = t."id" AND s."of" = 'shape') ELSE t."shape" END
FROM "Module" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Module';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Module', seq FROM sqlite_sequence WHERE name = 'Module';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Module";

ALTER TABLE "_isotype_new_Module" RENAME TO "Module";

PRAGMA legacy_alter_table = OFF;

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."Module";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";
