-- 20260101000000_native for SQLite, the undo, made by isotype from native.prisma.
--
-- What:    drops 2 tables and 11 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Native: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Native') WHERE name COLLATE NOCASE NOT IN ('id', 'text', 'char', 'one', 'varchar', 'anyVarchar', 'bit', 'varbit', 'uuid', 'xml', 'inet', 'flag', 'int', 'small', 'oid', 'big', 'double', 'real', 'decimal', 'decimalBare', 'long', 'money', 'timestamp', 'timestamp0', 'timestamptz', 'date', 'time', 'timetz', 'json', 'jsonb', 'bytes', 'varchars', 'numbers'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Native: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Native', 'Counting') AND f."table" = 'Native' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Counting: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Counting') WHERE name COLLATE NOCASE NOT IN ('id', 'other'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Counting: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Native', 'Counting') AND f."table" = 'Counting' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Native' THEN 'Native' WHEN 'Counting' THEN 'Counting' END, seq FROM sqlite_sequence WHERE name IN ('Native', 'Counting');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Counting" ("id" INTEGER, "other" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Counting" ("id", "other") SELECT "id", "other" FROM "Counting";

DROP TABLE "Counting";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Native" ("id" INTEGER, "text" TEXT, "char" TEXT, "one" TEXT, "varchar" TEXT, "anyVarchar" TEXT, "bit" TEXT, "varbit" TEXT, "uuid" TEXT, "xml" TEXT, "inet" TEXT, "flag" BOOLEAN, "int" INTEGER, "small" INTEGER, "oid" INTEGER, "big" BIGINT, "double" REAL, "real" REAL, "decimal" TEXT, "decimalBare" TEXT, "long" TEXT, "money" TEXT, "timestamp" DATETIME, "timestamp0" DATETIME, "timestamptz" DATETIME, "date" TEXT, "time" TEXT, "timetz" TEXT, "json" TEXT, "jsonb" TEXT, "bytes" BLOB, "varchars" TEXT, "numbers" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Native" ("id", "text", "char", "one", "varchar", "anyVarchar", "bit", "varbit", "uuid", "xml", "inet", "flag", "int", "small", "oid", "big", "double", "real", "decimal", "decimalBare", "long", "money", "timestamp", "timestamp0", "timestamptz", "date", "time", "timetz", "json", "jsonb", "bytes", "varchars", "numbers") SELECT "id", "text", "char", "one", "varchar", "anyVarchar", "bit", "varbit", "uuid", "xml", "inet", "flag", "int", "small", "oid", "big", "double", "real", "decimal", "decimalBare", "long", "money", "timestamp", "timestamp0", "timestamptz", "date", "time", "timetz", "json", "jsonb", "bytes", "varchars", "numbers" FROM "Native";

DROP TABLE "Native";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
