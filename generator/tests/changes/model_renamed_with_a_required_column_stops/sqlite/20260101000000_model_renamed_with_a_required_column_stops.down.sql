-- 20260101000000_model_renamed_with_a_required_column_stops for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Person: was User; adds level.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Person', 'User') OR tbl_name COLLATE NOCASE IN ('Person', 'User'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Person: the schema does not know these indexes, and a column that they hold goes: ' || "names" || '; drop them first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Person') AND EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x
        WHERE x.name COLLATE NOCASE IN ('level') OR ((x.cid = -2 OR instr(upper(sql), 'WHERE') > 0) AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]level[^a-z0-9_$]*'))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Person: a full-text search that the schema does not know reads it by its name: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=person,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=person)') > 0))
WHERE "names" IS NOT NULL;

-- Views, triggers and keys of others follow when names change.
PRAGMA legacy_alter_table = OFF;

ALTER TABLE "Person" RENAME TO "User";

-- Kept, so that this migration can bring it back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Person__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_undone_Person__values" ("key", "of", "value", "written")
SELECT t."id", 'level', t."level", NULL FROM "User" AS t;

ALTER TABLE "User" DROP COLUMN "level";
