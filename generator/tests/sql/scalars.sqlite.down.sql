-- 20260101000000_scalars for SQLite, the undo, made by isotype from scalars.prisma.
--
-- What:    drops 2 tables and 13 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Everything: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Everything') WHERE name COLLATE NOCASE NOT IN ('id', 'text', 'empty', 'flag', 'int', 'big', 'float', 'decimal', 'moment', 'made', 'changed', 'json', 'bytes', 'color', 'textOpt', 'flagOpt', 'intOpt', 'bigOpt', 'floatOpt', 'decimalOpt', 'momentOpt', 'jsonOpt', 'bytesOpt', 'colorOpt', 'texts', 'none', 'flags', 'ints', 'bigs', 'floats', 'decimals', 'moments', 'jsons', 'byteses', 'colors'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Everything: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Everything', 'Made') AND f."table" = 'Everything' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Made: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Made') WHERE name COLLATE NOCASE NOT IN ('a', 'b', 'c', 'd', 'e', 'f', 'g'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Made: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Everything', 'Made') AND f."table" = 'Made' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Everything' THEN 'Everything' END, seq FROM sqlite_sequence WHERE name IN ('Everything');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Made" ("a" TEXT, "b" TEXT, "c" TEXT, "d" TEXT, "e" TEXT, "f" TEXT, "g" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Made" ("a", "b", "c", "d", "e", "f", "g") SELECT "a", "b", "c", "d", "e", "f", "g" FROM "Made";

DROP TABLE "Made";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Everything" ("id" INTEGER, "text" TEXT, "empty" TEXT, "flag" BOOLEAN, "int" INTEGER, "big" BIGINT, "float" REAL, "decimal" TEXT, "moment" DATETIME, "made" DATETIME, "changed" DATETIME, "json" TEXT, "bytes" BLOB, "color" TEXT, "textOpt" TEXT, "flagOpt" BOOLEAN, "intOpt" INTEGER, "bigOpt" BIGINT, "floatOpt" REAL, "decimalOpt" TEXT, "momentOpt" DATETIME, "jsonOpt" TEXT, "bytesOpt" BLOB, "colorOpt" TEXT, "texts" TEXT, "none" TEXT, "flags" TEXT, "ints" TEXT, "bigs" TEXT, "floats" TEXT, "decimals" TEXT, "moments" TEXT, "jsons" TEXT, "byteses" TEXT, "colors" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Everything" ("id", "text", "empty", "flag", "int", "big", "float", "decimal", "moment", "made", "changed", "json", "bytes", "color", "textOpt", "flagOpt", "intOpt", "bigOpt", "floatOpt", "decimalOpt", "momentOpt", "jsonOpt", "bytesOpt", "colorOpt", "texts", "none", "flags", "ints", "bigs", "floats", "decimals", "moments", "jsons", "byteses", "colors") SELECT "id", "text", "empty", "flag", "int", "big", "float", "decimal", "moment", "made", "changed", "json", "bytes", "color", "textOpt", "flagOpt", "intOpt", "bigOpt", "floatOpt", "decimalOpt", "momentOpt", "jsonOpt", "bytesOpt", "colorOpt", "texts", "none", "flags", "ints", "bigs", "floats", "decimals", "moments", "jsons", "byteses", "colors" FROM "Everything";

DROP TABLE "Everything";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
