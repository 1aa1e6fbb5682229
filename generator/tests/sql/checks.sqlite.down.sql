-- 20260101000000_checks for SQLite, the undo, made by isotype from checks.prisma.
--
-- What:    drops 1 table and 13 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Ruled: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Ruled') WHERE name COLLATE NOCASE NOT IN ('id', 'short', 'least', 'start', 'end', 'inner', 'slug', 'odd', 'email', 'url', 'moment', 'low', 'big', 'float', 'decimal', 'tags'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Ruled: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Ruled') AND f."table" = 'Ruled' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Ruled' THEN 'Ruled' END, seq FROM sqlite_sequence WHERE name IN ('Ruled');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Ruled" ("id" INTEGER, "short" TEXT, "least" TEXT, "start" TEXT, "end" TEXT, "inner" TEXT, "slug" TEXT, "odd" TEXT, "email" TEXT, "url" TEXT, "moment" TEXT, "low" INTEGER, "big" BIGINT, "float" REAL, "decimal" TEXT, "tags" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Ruled" ("id", "short", "least", "start", "end", "inner", "slug", "odd", "email", "url", "moment", "low", "big", "float", "decimal", "tags") SELECT "id", "short", "least", "start", "end", "inner", "slug", "odd", "email", "url", "moment", "low", "big", "float", "decimal", "tags" FROM "Ruled";

DROP TABLE "Ruled";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
