-- no-transaction
-- 20260101000000_relations for SQLite, the undo, made by isotype from relations.prisma.
--
-- What:    drops 11 tables, 7 indexes, 12 foreign keys and 1 check.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: Employee: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Employee') WHERE name COLLATE NOCASE NOT IN ('id', 'departmentId', 'bossId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Employee: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Employee' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Department: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Department') WHERE name COLLATE NOCASE NOT IN ('id', 'headId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Department: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Department' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: orders: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('orders') WHERE name COLLATE NOCASE NOT IN ('tenant', 'number'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: orders: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'orders' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: order_lines: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('order_lines') WHERE name COLLATE NOCASE NOT IN ('id', 'tenant', 'number', 'required'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: order_lines: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'order_lines' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Mixed: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Mixed') WHERE name COLLATE NOCASE NOT IN ('mixed_id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Mixed: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Mixed' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Post') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Post' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Tag: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Tag') WHERE name COLLATE NOCASE NOT IN ('name'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Tag: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Tag' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: user: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('user') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: user: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'user' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _PostToTag: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_PostToTag') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _PostToTag: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = '_PostToTag' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _likes: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_likes') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _likes: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = '_likes' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _related: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_related') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _related: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = '_related' COLLATE NOCASE)
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

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'order_lines' THEN 'order_lines' WHEN 'Post' THEN 'Post' END, seq FROM sqlite_sequence WHERE name IN ('order_lines', 'Post');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__related" ("A" INTEGER, "B" INTEGER);

INSERT INTO "_isotype_20260101000000_undone__related" ("A", "B") SELECT "A", "B" FROM "_related";

DROP TABLE "_related";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__likes" ("A" INTEGER, "B" BIGINT);

INSERT INTO "_isotype_20260101000000_undone__likes" ("A", "B") SELECT "A", "B" FROM "_likes";

DROP TABLE "_likes";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__PostToTag" ("A" INTEGER, "B" TEXT);

INSERT INTO "_isotype_20260101000000_undone__PostToTag" ("A", "B") SELECT "A", "B" FROM "_PostToTag";

DROP TABLE "_PostToTag";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_user" ("id" BIGINT);

INSERT INTO "_isotype_20260101000000_undone_user" ("id") SELECT "id" FROM "user";

DROP TABLE "user";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Tag" ("name" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Tag" ("name") SELECT "name" FROM "Tag";

DROP TABLE "Tag";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Post" ("id" INTEGER);

INSERT INTO "_isotype_20260101000000_undone_Post" ("id") SELECT "id" FROM "Post";

DROP TABLE "Post";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_order_lines" ("id" INTEGER, "tenant" TEXT, "number" INTEGER, "required" TEXT);

INSERT INTO "_isotype_20260101000000_undone_order_lines" ("id", "tenant", "number", "required") SELECT "id", "tenant", "number", "required" FROM "order_lines";

DROP TABLE "order_lines";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Mixed" ("mixed_id" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Mixed" ("mixed_id") SELECT "mixed_id" FROM "Mixed";

DROP TABLE "Mixed";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_orders" ("tenant" TEXT, "number" INTEGER);

INSERT INTO "_isotype_20260101000000_undone_orders" ("tenant", "number") SELECT "tenant", "number" FROM "orders";

DROP TABLE "orders";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Employee" ("id" TEXT, "departmentId" TEXT, "bossId" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Employee" ("id", "departmentId", "bossId") SELECT "id", "departmentId", "bossId" FROM "Employee";

DROP TABLE "Employee";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Department" ("id" TEXT, "headId" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Department" ("id", "headId") SELECT "id", "headId" FROM "Department";

DROP TABLE "Department";

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
