-- no-transaction
-- 20260101000000_five_tables for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill 'Customer.name='\''unknown'\''' --fill 'Product.stock=0'
--
-- What:    makes Address.
-- Cost:    nothing is rewritten; rows that an undo kept come back.
--
-- What:    changes Customer: changes name; drops fax.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    changes Order: changes total; changes indexes, checks.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    changes OrderLine: was OrderItem; count becomes quantity; changes foreign keys.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    changes Product: adds stock; changes price; changes checks.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    switches foreign keys off for its own transaction.
-- Why:     others refer to a table that is made anew or dropped, and dropping the old form would delete or refuse
--          their rows.
-- Cost:    every foreign key of the database is looked at before the end.
-- Differs: on PostgreSQL decimals are numbers; here they are texts.
--          on PostgreSQL the same change is 30 parts: enum_order_state, enum_order_state, expand_tables,
--          expand_product, expand_order, expand_product, expand_customer, backfill_customer_name,
--          backfill_product_stock, guard_customer, guard_product, backfill_order, backfill_product, guard_product,
--          guard_order, index_open_orders, validate_customer, validate_product, validate_product, validate_order,
--          validate_order, validate_product, contract_customer, contract_order_item, contract_order,
--          contract_product, contract_customer, contract_product, contract_order_item, proof_indexes.

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Product__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Address" ("id" INTEGER, "customerId" INTEGER, "street" TEXT, "city" TEXT);

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx') AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Customer: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Customer') WHERE origin = 'u' AND name NOT IN ('Customer_email_key'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Customer: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Customer') WHERE name COLLATE NOCASE NOT IN ('id', 'email', 'name', 'fax'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Customer.name: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Customer.name=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Customer" AS t WHERE ((t."name" IS NULL) AND 'unknown' IS NULL))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Order') WHERE origin = 'u' AND name NOT IN ('Order_customerId_idx'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Order') WHERE name COLLATE NOCASE NOT IN ('id', 'customerId', 'state', 'total'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order.state: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Order.state=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE ((t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE t."state" WHEN 'SENT' THEN 'SHIPPED' ELSE t."state" END AS "y") WHERE CASE "y" WHEN 'SHIPPED' THEN 'SENT' ELSE "y" END IS NOT t."state")) OR (t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE t."state" WHEN 'SENT' THEN 'SHIPPED' ELSE t."state" END AS "state") WHERE NOT ("state" IN ('NEW', 'PACKED', 'SHIPPED', 'DONE'))))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Order.total: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Order.total=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE ((t."total" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."total" AS TEXT), '-')) <= 10 THEN CAST(t."total" AS TEXT) END AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."total")) OR (t."total" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."total" AS TEXT), '-')) <= 10 THEN CAST(t."total" AS TEXT) END AS "total") WHERE NOT (abs(CAST("total" AS REAL)) < 10000000000)))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: OrderItem: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('OrderItem') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: OrderItem: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('OrderItem') WHERE name COLLATE NOCASE NOT IN ('id', 'orderId', 'productId', 'count'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Product') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Product') WHERE name COLLATE NOCASE NOT IN ('id', 'title', 'price'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product.price: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Product.price=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Product" AS t WHERE ((t."price" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."price" AS TEXT), '-')) <= 8 THEN CAST(t."price" AS TEXT) END AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."price")) OR (t."price" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."price" AS TEXT), '-')) <= 8 THEN CAST(t."price" AS TEXT) END AS "price") WHERE NOT (abs(CAST("price" AS REAL)) < 100000000)))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Product.stock: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Product.stock=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Product" AS t WHERE (0 IS NULL) AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Product__values" AS s WHERE s."key" = t."id" AND s."of" = 'stock'))))
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

ALTER TABLE "OrderItem" RENAME TO "OrderLine";

ALTER TABLE "OrderLine" RENAME COLUMN "count" TO "quantity";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx') AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product');

-- Where things are sent to.
CREATE TABLE "Address" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "customerId" INTEGER NOT NULL,
    "street" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    CONSTRAINT "Address_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Address_city_check" CHECK (length("city") >= 1 AND length("city") <= 100)
);

-- Kept rows come back, but for those whose parents are gone: they stay where they are kept.
CREATE TEMP TABLE "_isotype_orphans" AS WITH RECURSIVE gone("table", "row") AS (
SELECT 0, c.rowid FROM "_isotype_20260101000000_undone_Address" AS c WHERE c."customerId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."id" AS "id" FROM "Customer" AS t) AS p WHERE p."id" = c."customerId")
)
SELECT "table", "row" FROM gone
UNION
SELECT 0, c.rowid FROM "_isotype_20260101000000_undone_Address" AS c WHERE EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Address" AS l WHERE l."id" = c."id" AND l.rowid > c.rowid);

INSERT INTO "Address" ("id", "customerId", "street", "city") SELECT "id", "customerId", "street", "city" FROM "_isotype_20260101000000_undone_Address" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DELETE FROM "_isotype_20260101000000_undone_Address" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DROP TABLE temp."_isotype_orphans";

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Customer__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Customer__values" ("key", "of", "value", "written")
SELECT t."id", 'fax', t."fax", NULL FROM "Customer" AS t;

INSERT OR REPLACE INTO "_isotype_20260101000000_Customer__values" ("key", "of", "value", "written")
SELECT t."id", 'name', t."name", 'unknown' FROM "Customer" AS t WHERE t."name" IS NULL;

-- Customer is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Customer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

INSERT INTO "_isotype_new_Customer" ("id", "email", "name")
SELECT t."id", t."email", CASE WHEN t."name" IS NULL THEN (SELECT s."written" FROM "_isotype_20260101000000_Customer__values" AS s WHERE s."key" = t."id" AND s."of" = 'name') ELSE t."name" END
FROM "Customer" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Customer';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Customer', seq FROM sqlite_sequence WHERE name = 'Customer';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Customer";

ALTER TABLE "_isotype_new_Customer" RENAME TO "Customer";

PRAGMA legacy_alter_table = OFF;

-- Order is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Order" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "customerId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'NEW',
    "total" TEXT NOT NULL,
    CONSTRAINT "Order_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Order_state_check" CHECK ("state" IN ('NEW', 'PACKED', 'SHIPPED', 'DONE')),
    CONSTRAINT "Order_total_check" CHECK (abs(CAST("total" AS REAL)) < 10000000000)
);

INSERT INTO "_isotype_new_Order" ("id", "customerId", "state", "total")
SELECT t."id", t."customerId", CASE t."state" WHEN 'SENT' THEN 'SHIPPED' ELSE t."state" END, CASE WHEN length(ltrim(CAST(t."total" AS TEXT), '-')) <= 10 THEN CAST(t."total" AS TEXT) END
FROM "Order" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Order';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Order', seq FROM sqlite_sequence WHERE name = 'Order';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Order";

ALTER TABLE "_isotype_new_Order" RENAME TO "Order";

PRAGMA legacy_alter_table = OFF;

-- Product is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Product" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "price" TEXT NOT NULL,
    "stock" INTEGER NOT NULL,
    CONSTRAINT "Product_price_check" CHECK (abs(CAST("price" AS REAL)) < 100000000),
    CONSTRAINT "Product_stock_check" CHECK ("stock" >= 0)
);

INSERT INTO "_isotype_new_Product" ("id", "title", "price", "stock")
SELECT t."id", t."title", CASE WHEN length(ltrim(CAST(t."price" AS TEXT), '-')) <= 8 THEN CAST(t."price" AS TEXT) END, coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_Product__values" AS s WHERE s."key" = t."id" AND s."of" = 'stock'), 0)
FROM "Product" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Product';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Product', seq FROM sqlite_sequence WHERE name = 'Product';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Product";

ALTER TABLE "_isotype_new_Product" RENAME TO "Product";

PRAGMA legacy_alter_table = OFF;

-- OrderLine is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_OrderLine" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orderId" INTEGER NOT NULL,
    "productId" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    CONSTRAINT "OrderLine_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrderLine_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

INSERT INTO "_isotype_new_OrderLine" ("id", "orderId", "productId", "quantity")
SELECT t."id", t."orderId", t."productId", t."quantity"
FROM "OrderLine" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_OrderLine';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_OrderLine', seq FROM sqlite_sequence WHERE name = 'OrderLine';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "OrderLine";

ALTER TABLE "_isotype_new_OrderLine" RENAME TO "OrderLine";

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

REINDEX main."Customer";

REINDEX main."Order";

REINDEX main."OrderLine";

REINDEX main."Product";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email");

CREATE INDEX "Order_customerId_idx" ON "Order"("customerId");

CREATE INDEX "open_orders" ON "Order"("customerId") WHERE "state" != 'DONE';

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

DROP TABLE "_isotype_20260101000000_undone_Product__values";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM pragma_foreign_key_check;

DROP TABLE temp."_isotype_check";

COMMIT;

PRAGMA foreign_keys = ON;
