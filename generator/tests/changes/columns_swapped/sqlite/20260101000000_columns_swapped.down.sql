-- 20260101000000_columns_swapped for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Pair: left becomes right; right becomes left; changes indexes.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Pair') OR tbl_name COLLATE NOCASE IN ('Pair'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Pair: a full-text search that the schema does not know reads columns that go or get other names: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=pair,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=pair)') > 0) AND EXISTS (SELECT 1 FROM pragma_table_xinfo(sqlite_master.name) AS x WHERE x.name COLLATE NOCASE IN ('left', 'right')))
WHERE "names" IS NOT NULL;

-- Views, triggers and keys of others follow when names change.
PRAGMA legacy_alter_table = OFF;

ALTER TABLE "Pair" RENAME COLUMN "left" TO "_isotype_name_1";

ALTER TABLE "Pair" RENAME COLUMN "right" TO "left";

ALTER TABLE "Pair" RENAME COLUMN "_isotype_name_1" TO "right";

DROP INDEX "Pair_right_key";

CREATE UNIQUE INDEX "Pair_left_key" ON "Pair"("left");
