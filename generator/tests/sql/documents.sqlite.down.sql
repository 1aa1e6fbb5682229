-- 20260101000000_documents for SQLite, the undo, made by isotype from documents.prisma.
--
-- What:    drops 1 table and 8 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Holder: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Holder') WHERE name COLLATE NOCASE NOT IN ('id', 'plain', 'plainOpt', 'plains', 'shape', 'shapeOpt', 'shapes', 'odd', 'any', 'level'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Holder: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Holder') AND f."table" = 'Holder' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Holder' THEN 'Holder' END, seq FROM sqlite_sequence WHERE name IN ('Holder');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Holder" ("id" INTEGER, "plain" TEXT, "plainOpt" TEXT, "plains" TEXT, "shape" TEXT, "shapeOpt" TEXT, "shapes" TEXT, "odd" TEXT, "any" TEXT, "level" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Holder" ("id", "plain", "plainOpt", "plains", "shape", "shapeOpt", "shapes", "odd", "any", "level") SELECT "id", "plain", "plainOpt", "plains", "shape", "shapeOpt", "shapes", "odd", "any", "level" FROM "Holder";

DROP TABLE "Holder";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
