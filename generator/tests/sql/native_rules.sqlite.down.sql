-- 20260101000000_native_rules for SQLite, the undo, made by isotype from native_rules.prisma.
--
-- What:    drops 1 table and 8 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Bound: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Bound') WHERE name COLLATE NOCASE NOT IN ('id', 'money', 'oid', 'real', 'small', 'uuid', 'inet', 'xml', 'char', 'bits'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Bound: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Bound') AND f."table" = 'Bound' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Bound' THEN 'Bound' END, seq FROM sqlite_sequence WHERE name IN ('Bound');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Bound" ("id" INTEGER, "money" TEXT, "oid" INTEGER, "real" REAL, "small" INTEGER, "uuid" TEXT, "inet" TEXT, "xml" TEXT, "char" TEXT, "bits" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Bound" ("id", "money", "oid", "real", "small", "uuid", "inet", "xml", "char", "bits") SELECT "id", "money", "oid", "real", "small", "uuid", "inet", "xml", "char", "bits" FROM "Bound";

DROP TABLE "Bound";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
