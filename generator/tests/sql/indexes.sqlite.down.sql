-- 20260101000000_indexes for SQLite, the undo, made by isotype from indexes.prisma.
--
-- What:    drops 1 table, 14 indexes and 4 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Indexed: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Indexed') WHERE name COLLATE NOCASE NOT IN ('id', 'text', 'title', 'number', 'active', 'deleted', 'color', 'inet', 'json', 'tags', 'doc', 'maybe'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Indexed: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Indexed') AND f."table" = 'Indexed' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Indexed" ("id" TEXT, "text" TEXT, "title" TEXT, "number" INTEGER, "active" BOOLEAN, "deleted" DATETIME, "color" TEXT, "inet" TEXT, "json" TEXT, "tags" TEXT, "doc" TEXT, "maybe" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Indexed" ("id", "text", "title", "number", "active", "deleted", "color", "inet", "json", "tags", "doc", "maybe") SELECT "id", "text", "title", "number", "active", "deleted", "color", "inet", "json", "tags", "doc", "maybe" FROM "Indexed";

DROP TABLE "Indexed";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
