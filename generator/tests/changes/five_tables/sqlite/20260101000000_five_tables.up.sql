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
--          expand_product, expand_order, expand_customer, backfill_customer_name, backfill_product_stock,
--          backfill_order, backfill_product, guard_customer, guard_product, guard_order, index_open_orders,
--          validate_customer, validate_product, validate_product, validate_order, validate_order,
--          validate_product, guard_product, validate_product, contract_customer, contract_order_item,
--          contract_order, contract_product, contract_customer, contract_product, contract_order_item,
--          proof_indexes.

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Product__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Address" ("id" INTEGER, "customerId" INTEGER, "street" TEXT, "city" TEXT);

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'OrderLine', 'Product') OR tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'OrderLine', 'Product'))
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
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Customer') WHERE name COLLATE NOCASE NOT IN ('id', 'email', 'name', 'fax'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Order') WHERE origin = 'u' AND name NOT IN ('Order_customerId_idx'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Order') WHERE name COLLATE NOCASE NOT IN ('id', 'customerId', 'state', 'total'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: OrderItem: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('OrderItem') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: OrderItem: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('OrderItem') WHERE name COLLATE NOCASE NOT IN ('id', 'orderId', 'productId', 'count'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Product') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Product: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Product') WHERE name COLLATE NOCASE NOT IN ('id', 'title', 'price'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Customer', 'AUTOINCREMENT', 1), ('Order', 'CHECK', 1), ('Order', 'AUTOINCREMENT', 1), ('Order', 'REFERENCES', 1), ('Order', 'DEFAULT', 1), ('OrderItem', 'AUTOINCREMENT', 1), ('OrderItem', 'REFERENCES', 2), ('Product', 'AUTOINCREMENT', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Customer', 'Customer_email_key', 'Order', 'Order_customerId_idx', 'OrderItem', 'Product') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Customer', 'Order', 'OrderItem', 'Product'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Customer: the schema does not know these indexes, and a column that they hold goes: ' || "names" || '; drop them first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx') AND tbl_name COLLATE NOCASE IN ('Customer') AND EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x
        WHERE x.name COLLATE NOCASE IN ('fax') OR ((x.cid = -2 OR instr(upper(sql), 'WHERE') > 0) AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]fax[^a-z0-9_$]*'))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Customer: a full-text search that the schema does not know reads columns that go or get other names: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=customer,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=customer)') > 0) AND EXISTS (SELECT 1 FROM pragma_table_xinfo(sqlite_master.name) AS x WHERE x.name COLLATE NOCASE IN ('fax')))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: OrderItem: a full-text search that the schema does not know reads it by its name: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=orderitem,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=orderitem)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Customer: rows get the same value, and the schema does not know these unique indexes over it: ' || "names" || '; drop them first, or give other values')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx') AND tbl_name COLLATE NOCASE IN ('Customer') AND name IN (SELECT name FROM pragma_index_list('Customer') WHERE "unique")
    AND ((EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x WHERE x.name = 'name' COLLATE NOCASE OR x.cid = -2 AND ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]name[^a-z0-9_$]*')
        AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN t."name" IS NULL THEN 'unknown' ELSE t."name" END AS TEXT) AS "name" FROM "Customer" AS t) AS t WHERE t."name" IS NOT NULL GROUP BY t."name" HAVING count(*) > 1))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: something of a name that is needed here is there already: ' || "names" || '; drop it or give it another name first')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM sqlite_master
    WHERE type <> 'trigger' AND name COLLATE NOCASE IN ('Address', 'OrderLine', 'open_orders'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: triggers of others mention what goes (fax): ' || "names" || '; change or drop them first, or run this with `isotype migrate up`, which finds out whether they use it')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE NOT IN () AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1 AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]fax[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Customer.name: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Customer.name=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Customer" AS t WHERE ((t."name" IS NULL) AND 'unknown' IS NULL))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Order.state: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Order.state=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE ((t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE t."state" WHEN 'SENT' THEN 'SHIPPED' ELSE t."state" END AS "y") WHERE CASE "y" WHEN 'SHIPPED' THEN 'SENT' ELSE "y" END IS NOT t."state")) OR (t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE t."state" WHEN 'SENT' THEN 'SHIPPED' ELSE t."state" END AS TEXT) AS "state") WHERE NOT ("state" IN ('NEW', 'PACKED', 'SHIPPED', 'DONE'))))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Order.total: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Order.total=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE ((t."total" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."total" AS TEXT), '-')) <= 10 THEN CAST(t."total" AS TEXT) END AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."total")) OR (t."total" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN length(ltrim(CAST(t."total" AS TEXT), '-')) <= 10 THEN CAST(t."total" AS TEXT) END AS TEXT) AS "total") WHERE NOT (abs(CAST("total" AS REAL)) < 10000000000)))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Product.price: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Product.price=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Product" AS t WHERE ((t."price" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."price" AS TEXT), '-')) <= 8 THEN CAST(t."price" AS TEXT) END AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."price")) OR (t."price" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN length(ltrim(CAST(t."price" AS TEXT), '-')) <= 8 THEN CAST(t."price" AS TEXT) END AS TEXT) AS "price") WHERE NOT (abs(CAST("price" AS REAL)) < 100000000)))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Product.stock: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Product.stock=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Product" AS t WHERE NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Product__values" AS s WHERE s."key" = t."id" AND s."of" = 'stock') AND (0 IS NULL))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Product.stock: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') after --fill ''Product.stock=SQL'', and that is no INTEGER')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Product" AS t WHERE NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Product__values" AS s WHERE s."key" = t."id" AND s."of" = 'stock') AND (EXISTS (SELECT 1 FROM (SELECT 0 AS "v") WHERE "v" IS NOT NULL AND NOT (CAST("v" AS INTEGER) = "v" AND CAST("v" AS INTEGER) BETWEEN -2147483648 AND 2147483647))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Product.stock: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') after --fill ''Product.stock=SQL'', and its check refuses that')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Product" AS t WHERE NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Product__values" AS s WHERE s."key" = t."id" AND s."of" = 'stock') AND (EXISTS (SELECT 1 FROM (SELECT 0 AS "stock") WHERE NOT ("stock" >= 0))))))
WHERE "n" > 0;

-- SQLite reads all views and triggers when it renames: one of others that does not hold stops here.
CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

ALTER TABLE "_isotype_applied" RENAME COLUMN "version" TO "version";

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

-- This stands in the database exactly as long as the migration does: it cannot be run twice.
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260101000000');

-- Rows that had lost their parents before are no reason to stop.
CREATE TEMP TABLE "_isotype_broken" AS SELECT CASE "table" COLLATE NOCASE WHEN 'OrderItem' THEN 'OrderLine' ELSE "table" END AS "table", rowid AS "row", CASE "parent" COLLATE NOCASE WHEN 'OrderItem' THEN 'OrderLine' ELSE "parent" END AS "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3;

-- Views, triggers and keys of others follow when names change.
PRAGMA legacy_alter_table = OFF;

ALTER TABLE "OrderItem" RENAME TO "OrderLine";

ALTER TABLE "OrderLine" RENAME COLUMN "count" TO "quantity";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Customer_email_key', 'Order_customerId_idx') AND tbl_name COLLATE NOCASE IN ('Customer', 'Order', 'OrderLine', 'Product');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

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

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

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
CREATE TEMP TABLE "_isotype_views" ("count" INTEGER CONSTRAINT "isotype: a view of others uses what goes (Customer.fax); change or drop it first" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_views" SELECT count(*) FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]fax[^a-z0-9_$]*');

DROP TABLE temp."_isotype_views";

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

DROP TABLE "_isotype_20260101000000_undone_Product__values";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM (SELECT "table", rowid AS "row", "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n
WHERE n."many" > coalesce((SELECT b."many" FROM temp."_isotype_broken" AS b WHERE b."table" = n."table" COLLATE NOCASE AND b."row" IS n."row" AND b."parent" = n."parent" COLLATE NOCASE), 0);

DROP TABLE temp."_isotype_check";

DROP TABLE temp."_isotype_broken";

COMMIT;

PRAGMA foreign_keys = ON;
