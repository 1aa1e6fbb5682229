-- 20260101000000_rest for SQLite, the undo, made by isotype from rest.prisma.
--
-- What:    drops 5 tables and 4 indexes.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Parent: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Parent') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Parent: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Parent', 'Child', 'Tag', 'Hidden', '_ParentToTag') AND f."table" = 'Parent' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Child: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Child') WHERE name COLLATE NOCASE NOT IN ('id', 'parentId', 'token', 'where', 'secret'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Child: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Parent', 'Child', 'Tag', 'Hidden', '_ParentToTag') AND f."table" = 'Child' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Tag: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Tag') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Tag: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Parent', 'Child', 'Tag', 'Hidden', '_ParentToTag') AND f."table" = 'Tag' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Hidden: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Hidden') WHERE name COLLATE NOCASE NOT IN ('name'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Hidden: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Parent', 'Child', 'Tag', 'Hidden', '_ParentToTag') AND f."table" = 'Hidden' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _ParentToTag: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_ParentToTag') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _ParentToTag: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Parent', 'Child', 'Tag', 'Hidden', '_ParentToTag') AND f."table" = '_ParentToTag' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Parent' THEN 'Parent' WHEN 'Child' THEN 'Child' WHEN 'Tag' THEN 'Tag' END, seq FROM sqlite_sequence WHERE name IN ('Parent', 'Child', 'Tag');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__ParentToTag" ("A" INTEGER, "B" INTEGER);

INSERT INTO "_isotype_20260101000000_undone__ParentToTag" ("A", "B") SELECT "A", "B" FROM "_ParentToTag";

DROP TABLE "_ParentToTag";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Hidden" ("name" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Hidden" ("name") SELECT "name" FROM "Hidden";

DROP TABLE "Hidden";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Tag" ("id" INTEGER);

INSERT INTO "_isotype_20260101000000_undone_Tag" ("id") SELECT "id" FROM "Tag";

DROP TABLE "Tag";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Child" ("id" INTEGER, "parentId" INTEGER, "token" TEXT, "where" TEXT, "secret" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Child" ("id", "parentId", "token", "where", "secret") SELECT "id", "parentId", "token", "where", "secret" FROM "Child";

DROP TABLE "Child";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Parent" ("id" INTEGER);

INSERT INTO "_isotype_20260101000000_undone_Parent" ("id") SELECT "id" FROM "Parent";

DROP TABLE "Parent";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
