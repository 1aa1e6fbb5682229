-- no-transaction
-- 20260101000000_sqlite_only for SQLite, the undo, made by isotype from sqlite_only.prisma.
--
-- What:    drops 2 tables and 1 foreign key.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Mixed: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Mixed') WHERE name COLLATE NOCASE NOT IN ('id', 'parent', 'shape', 'number', 'known'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Mixed: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Mixed', 'Plain') AND f."table" = 'Mixed' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Plain: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Plain') WHERE name COLLATE NOCASE NOT IN ('plain_id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Plain: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Mixed', 'Plain') AND f."table" = 'Plain' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: foreign keys: ' || "n" || iif("n" = 1, ' row has no parent already (table and rowid: ', ' rows have no parent already (table and rowid: ') || coalesce("keys", '') || '); mend them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "table" || ' ' || coalesce(rowid, '') AS "key" FROM pragma_foreign_key_check)))
WHERE "n" > 0;

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TEMP TABLE "_isotype_marked" ("count" INTEGER CONSTRAINT "this migration is undone already" CHECK ("count" = 1));

-- The migration is undone once.
INSERT OR ROLLBACK INTO temp."_isotype_marked" SELECT count(*) FROM "_isotype_applied" WHERE "version" = '20260101000000';

DROP TABLE temp."_isotype_marked";

DELETE FROM "_isotype_applied" WHERE "version" = '20260101000000';

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Mixed' THEN 'Mixed' WHEN 'Plain' THEN 'Plain' END, seq FROM sqlite_sequence WHERE name IN ('Mixed', 'Plain');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Plain" ("plain_id" INTEGER);

INSERT INTO "_isotype_20260101000000_undone_Plain" ("plain_id") SELECT "plain_id" FROM "Plain";

DROP TABLE "Plain";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Mixed" ("id" INTEGER, "parent" BIGINT, "shape" geometry(1, 2), "number" INTEGER, "known" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Mixed" ("id", "parent", "shape", "number", "known") SELECT "id", "parent", "shape", "number", "known" FROM "Mixed";

DROP TABLE "Mixed";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM pragma_foreign_key_check;

DROP TABLE temp."_isotype_check";

COMMIT;

PRAGMA foreign_keys = ON;
