-- no-transaction
-- 20260101000000_offline_five_tables for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  switches foreign keys off for its own transaction.
--          changes Product: adds stock; changes price; changes checks.
--          changes OrderLine: was OrderItem; count becomes quantity; changes foreign keys.
--          changes Order: changes total; changes indexes, checks.
--          changes Customer: changes name; drops fax.
--          makes Address.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx', 'open_orders') AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Customer: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Customer') WHERE origin = 'u' AND name NOT IN ('Customer_email_key'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Customer: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Customer') WHERE name COLLATE NOCASE NOT IN ('id', 'email', 'name'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Order') WHERE origin = 'u' AND name NOT IN ('Order_customerId_idx', 'open_orders'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Order') WHERE name COLLATE NOCASE NOT IN ('id', 'customerId', 'state', 'total'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order.state: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Order.state=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE ((t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE t."state" WHEN 'SHIPPED' THEN 'SENT' ELSE t."state" END AS "y") WHERE CASE "y" WHEN 'SENT' THEN 'SHIPPED' ELSE "y" END IS NOT t."state")) OR (t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE t."state" WHEN 'SHIPPED' THEN 'SENT' ELSE t."state" END AS "state") WHERE NOT ("state" IN ('NEW', 'SENT', 'DONE'))))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Order.total: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Order.total=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE (t."total" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."total" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."total" AS INTEGER) END AS "y") WHERE CASE WHEN length(ltrim(CAST("y" AS TEXT), '-')) <= 10 THEN CAST("y" AS TEXT) END IS NOT t."total")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: OrderLine: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('OrderLine') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: OrderLine: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('OrderLine') WHERE name COLLATE NOCASE NOT IN ('id', 'orderId', 'productId', 'quantity'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Product') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Product') WHERE name COLLATE NOCASE NOT IN ('id', 'title', 'price', 'stock'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product.price: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Product.price=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Product" AS t WHERE (t."price" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."price" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."price" AS INTEGER) END AS "y") WHERE CASE WHEN length(ltrim(CAST("y" AS TEXT), '-')) <= 8 THEN CAST("y" AS TEXT) END IS NOT t."price")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Address: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Address') WHERE name COLLATE NOCASE NOT IN ('id', 'customerId', 'street', 'city'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Address: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Customer', 'Address', 'Order', 'OrderLine', 'Product', 'Payment') AND f."table" = 'Address' COLLATE NOCASE)
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

ALTER TABLE "OrderLine" RENAME TO "OrderItem";

ALTER TABLE "OrderItem" RENAME COLUMN "quantity" TO "count";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx', 'open_orders') AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product');

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Address' THEN 'Address' END, seq FROM sqlite_sequence WHERE name IN ('Address');

DROP INDEX "open_orders";

-- Customer is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Customer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "fax" TEXT
);

INSERT INTO "_isotype_new_Customer" ("id", "email", "name", "fax")
SELECT t."id", t."email", CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Customer__values" AS s WHERE s."key" = t."id" AND s."of" = 'name' AND s."written" IS t."name") THEN (SELECT s."value" FROM "_isotype_20260101000000_Customer__values" AS s WHERE s."key" = t."id" AND s."of" = 'name' AND s."written" IS t."name") ELSE t."name" END, (SELECT s."value" FROM "_isotype_20260101000000_Customer__values" AS s WHERE s."key" = t."id" AND s."of" = 'fax')
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
    "total" INTEGER NOT NULL,
    CONSTRAINT "Order_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Order_state_check" CHECK ("state" IN ('NEW', 'SENT', 'DONE'))
);

INSERT INTO "_isotype_new_Order" ("id", "customerId", "state", "total")
SELECT t."id", t."customerId", CASE t."state" WHEN 'SHIPPED' THEN 'SENT' ELSE t."state" END, CASE WHEN CAST(t."total" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."total" AS INTEGER) END
FROM "Order" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Order';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Order', seq FROM sqlite_sequence WHERE name = 'Order';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Order";

ALTER TABLE "_isotype_new_Order" RENAME TO "Order";

PRAGMA legacy_alter_table = OFF;

-- Kept, so that this migration can bring it back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Product__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_undone_Product__values" ("key", "of", "value", "written")
SELECT t."id", 'stock', t."stock", NULL FROM "Product" AS t;

-- Product is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Product" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "price" INTEGER NOT NULL
);

INSERT INTO "_isotype_new_Product" ("id", "title", "price")
SELECT t."id", t."title", CASE WHEN CAST(t."price" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."price" AS INTEGER) END
FROM "Product" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Product';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Product', seq FROM sqlite_sequence WHERE name = 'Product';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Product";

ALTER TABLE "_isotype_new_Product" RENAME TO "Product";

PRAGMA legacy_alter_table = OFF;

-- OrderItem is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_OrderItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "orderId" INTEGER NOT NULL,
    "productId" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "OrderItem_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrderItem_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

INSERT INTO "_isotype_new_OrderItem" ("id", "orderId", "productId", "count")
SELECT t."id", t."orderId", t."productId", t."count"
FROM "OrderItem" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_OrderItem';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_OrderItem', seq FROM sqlite_sequence WHERE name = 'OrderItem';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "OrderItem";

ALTER TABLE "_isotype_new_OrderItem" RENAME TO "OrderItem";

PRAGMA legacy_alter_table = OFF;

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Address" ("id" INTEGER, "customerId" INTEGER, "street" TEXT, "city" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Address" ("id", "customerId", "street", "city") SELECT "id", "customerId", "street", "city" FROM "Address";

DROP TABLE "Address";

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

REINDEX main."OrderItem";

REINDEX main."Product";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email");

CREATE INDEX "Order_customerId_idx" ON "Order"("customerId");

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

DROP TABLE "_isotype_20260101000000_Customer__values";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM pragma_foreign_key_check;

DROP TABLE temp."_isotype_check";

COMMIT;

PRAGMA foreign_keys = ON;
