-- no-transaction
-- 20260101000000_foreign_key_of_several_columns for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Order: tenant becomes shop; changes number.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    changes Line: tenant becomes shop; changes number; changes indexes, foreign keys.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    switches foreign keys off for its own transaction.
-- Why:     others refer to a table that is made anew or dropped, and dropping the old form would delete or refuse
--          their rows.
-- Cost:    every foreign key of the database is looked at before the end.
-- Differs: on PostgreSQL the same change is 19 parts: expand_line, expand_order, backfill_line, backfill_order,
--          guard_line, guard_order, index_line_shop_number_idx, index_order_pkey_key, validate_line,
--          validate_order, validate_line, validate_order, contract_line, contract_line, contract_order,
--          rekey_line, validate_line, contract_order, contract_line.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Line_tenant_number_idx') AND tbl_name COLLATE NOCASE IN ('Order', 'Line'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Order') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Order') WHERE name COLLATE NOCASE NOT IN ('tenant', 'number'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Line: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Line') WHERE origin = 'u' AND name NOT IN ('Line_tenant_number_idx'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Line: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Line') WHERE name COLLATE NOCASE NOT IN ('id', 'tenant', 'number'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Line: ' || "n" || iif("n" = 1, ' row has no parent (id ', ' rows have no parent (id ') || coalesce("keys", '') || ') in shop, number, which would have to refer to Order; mend them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT t."tenant" AS "shop", t."number" AS "number", t."id" AS "_isotype_key" FROM "Line" AS t) AS t WHERE t."shop" IS NOT NULL AND t."number" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."tenant" AS "shop", t."number" AS "number" FROM "Order" AS t) AS p WHERE p."shop" = t."shop" AND p."number" = t."number"))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: foreign keys: ' || "n" || iif("n" = 1, ' row has no parent already (table and rowid: ', ' rows have no parent already (table and rowid: ') || coalesce("keys", '') || '); mend them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "table" || ' ' || coalesce(rowid, '') AS "key" FROM pragma_foreign_key_check)))
WHERE "n" > 0;

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

-- This stands in the database exactly as long as the migration does: it cannot be run twice.
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260101000000');

ALTER TABLE "Order" RENAME COLUMN "tenant" TO "shop";

ALTER TABLE "Line" RENAME COLUMN "tenant" TO "shop";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Order', 'Line')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Line_tenant_number_idx') AND tbl_name COLLATE NOCASE IN ('Order', 'Line');

DROP INDEX "Line_tenant_number_idx";

-- Order is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Order" (
    "shop" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    PRIMARY KEY ("shop", "number")
);

INSERT INTO "_isotype_new_Order" ("shop", "number")
SELECT t."shop", t."number"
FROM "Order" AS t;

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Order";

ALTER TABLE "_isotype_new_Order" RENAME TO "Order";

PRAGMA legacy_alter_table = OFF;

-- Line is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Line" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "shop" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    CONSTRAINT "Line_shop_number_fkey" FOREIGN KEY ("shop", "number") REFERENCES "Order" ("shop", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);

INSERT INTO "_isotype_new_Line" ("id", "shop", "number")
SELECT t."id", t."shop", t."number"
FROM "Line" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Line';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Line', seq FROM sqlite_sequence WHERE name = 'Line';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Line";

ALTER TABLE "_isotype_new_Line" RENAME TO "Line";

PRAGMA legacy_alter_table = OFF;

-- What others made comes back: triggers as they were, indexes on the room that is made for them here.
CREATE TABLE "_isotype_room" ("a");

CREATE INDEX "_isotype_room_1" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_2" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_3" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_4" ON "_isotype_room" ("a");

PRAGMA writable_schema = ON;

UPDATE sqlite_master SET name = o.name, tbl_name = o.tbl_name, sql = o.sql
FROM (SELECT name, tbl_name, sql, row_number() OVER (ORDER BY name) AS place FROM temp."_isotype_others" WHERE type = 'index') AS o
WHERE sqlite_master.name = '_isotype_room_' || o.place;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others" WHERE type = 'trigger';

PRAGMA writable_schema = RESET;

REINDEX main."Order";

REINDEX main."Line";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE INDEX "Line_shop_number_idx" ON "Line"("shop", "number");

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM pragma_foreign_key_check;

DROP TABLE temp."_isotype_check";

COMMIT;

PRAGMA foreign_keys = ON;
