-- 20260101000000_table_dropped_whose_parent_goes for SQLite, made by isotype from schema.prisma.
--
-- What:    drops Note.
-- Cost:    the rows are copied and kept until `isotype migrate purge`.
-- Differs: on PostgreSQL the same change is one file.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Note: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Note') WHERE name COLLATE NOCASE NOT IN ('id', 'text', 'userId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Note') AND f."table" = 'Note' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- Triggers and indexes that others made on tables that go: the undo brings them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__others" (type, name, tbl_name, rootpage, sql);

INSERT INTO "_isotype_20260101000000__others" (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Note') OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Note');

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000__sequences" ("table", "seq") SELECT CASE name WHEN 'Note' THEN 'Note' END, seq FROM sqlite_sequence WHERE name IN ('Note');

-- The rows are kept, so that the undo can bring them back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Note" ("id" INTEGER, "text" TEXT, "userId" INTEGER);

INSERT INTO "_isotype_20260101000000_Note" ("id", "text", "userId") SELECT "id", "text", "userId" FROM "Note";

DROP TABLE "Note";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
