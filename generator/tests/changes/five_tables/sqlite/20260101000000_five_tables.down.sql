-- no-transaction
-- 20260101000000_five_tables for SQLite, the undo, made by isotype from schema.prisma.
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
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Address', 'Customer', 'Order', 'OrderItem', 'OrderLine', 'Product') OR tbl_name COLLATE NOCASE IN ('Address', 'Customer', 'Order', 'OrderItem', 'OrderLine', 'Product'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

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

SELECT json_extract('{}', 'isotype: OrderLine: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('OrderLine') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: OrderLine: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('OrderLine') WHERE name COLLATE NOCASE NOT IN ('id', 'orderId', 'productId', 'quantity'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Product') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Product') WHERE name COLLATE NOCASE NOT IN ('id', 'title', 'price', 'stock'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Address: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Address') WHERE name COLLATE NOCASE NOT IN ('id', 'customerId', 'street', 'city'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Address: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Customer', 'Address', 'Order', 'OrderLine', 'Product', 'Payment') AND f."table" = 'Address' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Customer', 'AUTOINCREMENT', 1), ('Order', 'CHECK', 2), ('Order', 'AUTOINCREMENT', 1), ('Order', 'REFERENCES', 1), ('Order', 'DEFAULT', 1), ('open_orders', 'WHERE', 1), ('OrderLine', 'AUTOINCREMENT', 1), ('OrderLine', 'REFERENCES', 2), ('Product', 'CHECK', 2), ('Product', 'AUTOINCREMENT', 1), ('Address', 'CHECK', 1), ('Address', 'AUTOINCREMENT', 1), ('Address', 'REFERENCES', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Customer', 'Customer_email_key', 'Order', 'Order_customerId_idx', 'open_orders', 'OrderLine', 'Product', 'Address') AND type IN ('table', 'index')
        UNION ALL
        SELECT "thing", substr("rest", p.value + s.value + instr(substr("rest", p.value + s.value) || e.value, e.value) + length(e.value) - 1),
            "bare" || substr("rest", 1, p.value - 1) || iif(s.value = 2, ' ', ' ? ')
        FROM "read", json_each(json_array(min(instr("rest" || '"', '"'), instr("rest" || '''', ''''), instr("rest" || '`', '`'),
                instr("rest" || '[', '['), instr("rest" || '--', '--'), instr("rest" || '/*', '/*')))) AS p,
            json_each(json_array(iif(substr("rest", p.value, 1) IN ('-', '/'), 2, 1))) AS s,
            json_each(json_array(CASE substr("rest", p.value, 1) WHEN '[' THEN ']' WHEN '-' THEN char(10) WHEN '/' THEN '*/' WHEN '' THEN ' ' ELSE substr("rest", p.value, 1) END)) AS e
        WHERE "rest" <> ''),
    "spaced"("thing", "words") AS (SELECT "thing", replace(replace(replace(upper(replace(replace(replace(replace(replace(replace("bare",
        char(9), ' '), char(10), ' '), char(13), ' '), '(', ' ( '), ')', ' ) '), ',', ' , ')), ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), '')
        FROM "read" WHERE "rest" = ''),
    "found"("thing", "what") AS (
        SELECT "thing", w.column1 FROM "spaced", (VALUES ('COLLATE'), ('CHECK'), ('ON CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'), ('REFERENCES'), ('DEFAULT'), ('WHERE')) AS w
        WHERE (length("words") - length(replace("words", ' ' || w.column1 || ' ', ''))) / (length(w.column1) + 2)
            > coalesce((SELECT "count" FROM "known" AS k WHERE k."thing" = "spaced"."thing" COLLATE NOCASE AND "word" = w.column1), 0)
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product', 'Address')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product', 'Address')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product', 'Address')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product', 'Address'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know these indexes, and a column that they hold goes: ' || "names" || '; drop them first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx', 'open_orders') AND tbl_name COLLATE NOCASE IN ('Product') AND EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x
        WHERE x.name COLLATE NOCASE IN ('stock') OR ((x.cid = -2 OR instr(upper(sql), 'WHERE') > 0) AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]stock[^a-z0-9_$]*'))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: OrderLine: a full-text search that the schema does not know reads it by its name: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=orderline,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=orderline)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: a full-text search that the schema does not know reads columns that go or get other names: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=product,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=product)') > 0) AND EXISTS (SELECT 1 FROM pragma_table_xinfo(sqlite_master.name) AS x WHERE x.name COLLATE NOCASE IN ('stock')))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Address: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=address,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=address)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know these, and the tables that they are on go with this undo: ' || "names" || '; drop them first, and make them again afterwards')
FROM (SELECT group_concat(sql, '; ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx', 'open_orders') AND tbl_name COLLATE NOCASE IN ('Address')
    OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Address'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: something of a name that is needed here is there already: ' || "names" || '; drop it or give it another name first')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM sqlite_master
    WHERE type <> 'trigger' AND name COLLATE NOCASE IN ('OrderItem'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: triggers of others mention what goes (stock, Address): ' || "names" || '; change or drop them first, or run this with `isotype migrate up`, which finds out whether they use it')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE NOT IN ('Address') AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1 AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]stock[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]address[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order.state: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Order.state=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE ((t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE t."state" WHEN 'SHIPPED' THEN 'SENT' ELSE t."state" END AS "y") WHERE CASE "y" WHEN 'SENT' THEN 'SHIPPED' ELSE "y" END IS NOT t."state")) OR (t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE t."state" WHEN 'SHIPPED' THEN 'SENT' ELSE t."state" END AS TEXT) AS "state") WHERE NOT ("state" IN ('NEW', 'SENT', 'DONE'))))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Order.total: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Order.total=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE (t."total" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."total" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."total" AS INTEGER) END AS "y") WHERE CASE WHEN length(ltrim(CAST("y" AS TEXT), '-')) <= 10 THEN CAST("y" AS TEXT) END IS NOT t."total")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Product.price: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Product.price=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Product" AS t WHERE (t."price" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."price" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."price" AS INTEGER) END AS "y") WHERE CASE WHEN length(ltrim(CAST("y" AS TEXT), '-')) <= 8 THEN CAST("y" AS TEXT) END IS NOT t."price")))))
WHERE "n" > 0;

-- SQLite reads all views and triggers when it renames: one of others that does not hold stops here.
CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

ALTER TABLE "_isotype_applied" RENAME COLUMN "version" TO "version";

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TEMP TABLE "_isotype_marked" ("count" INTEGER CONSTRAINT "this migration is undone already" CHECK ("count" = 1));

-- The migration is undone once.
INSERT OR ROLLBACK INTO temp."_isotype_marked" SELECT count(*) FROM "_isotype_applied" WHERE "version" = '20260101000000';

DROP TABLE temp."_isotype_marked";

DELETE FROM "_isotype_applied" WHERE "version" = '20260101000000';

-- Rows that had lost their parents before are no reason to stop.
CREATE TEMP TABLE "_isotype_broken" AS SELECT CASE "table" COLLATE NOCASE WHEN 'OrderLine' THEN 'OrderItem' ELSE "table" END AS "table", rowid AS "row", CASE "parent" COLLATE NOCASE WHEN 'OrderLine' THEN 'OrderItem' ELSE "parent" END AS "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3;

-- Views, triggers and keys of others follow when names change.
PRAGMA legacy_alter_table = OFF;

ALTER TABLE "OrderLine" RENAME TO "OrderItem";

ALTER TABLE "OrderItem" RENAME COLUMN "quantity" TO "count";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx', 'open_orders') AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

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

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

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
CREATE TEMP TABLE "_isotype_views" ("count" INTEGER CONSTRAINT "isotype: a view of others uses what goes (Product.stock, Address); change or drop it first" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_views" SELECT count(*) FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]stock[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]address[^a-z0-9_$]*');

DROP TABLE temp."_isotype_views";

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

DROP TABLE "_isotype_20260101000000_Customer__values";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM (SELECT "table", rowid AS "row", "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n
WHERE n."many" > coalesce((SELECT b."many" FROM temp."_isotype_broken" AS b WHERE b."table" = n."table" COLLATE NOCASE AND b."row" IS n."row" AND b."parent" = n."parent" COLLATE NOCASE), 0);

DROP TABLE temp."_isotype_check";

DROP TABLE temp."_isotype_broken";

COMMIT;

PRAGMA foreign_keys = ON;
