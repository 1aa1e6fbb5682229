-- 20260101000000_column_renamed_and_converted for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Item: price becomes amount; note becomes text; changes amount, text; changes indexes, checks.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Item_amount_idx') AND tbl_name COLLATE NOCASE IN ('Item'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Item: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Item') WHERE origin = 'u' AND name NOT IN ('Item_amount_idx'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Item: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Item') WHERE name COLLATE NOCASE NOT IN ('id', 'amount', 'text'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Item: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Item') AND f."table" = 'Item' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Item.amount: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Item.price=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Item" AS t WHERE ((t."amount" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."amount" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."amount" AS INTEGER) END AS "y") WHERE CASE WHEN length(ltrim(CAST("y" AS TEXT), '-')) <= 8 THEN CAST("y" AS TEXT) END IS NOT t."amount")) OR (t."amount" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."amount" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."amount" AS INTEGER) END AS "price") WHERE NOT ("price" >= 0)))))))
WHERE "n" > 0;

ALTER TABLE "Item" RENAME COLUMN "amount" TO "price";

ALTER TABLE "Item" RENAME COLUMN "text" TO "note";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Item')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Item_amount_idx') AND tbl_name COLLATE NOCASE IN ('Item');

DROP INDEX "Item_amount_idx";

-- Item is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "price" INTEGER NOT NULL,
    "note" TEXT,
    CONSTRAINT "Item_price_check" CHECK ("price" >= 0)
);

INSERT INTO "_isotype_new_Item" ("id", "price", "note")
SELECT t."id", CASE WHEN CAST(t."price" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."price" AS INTEGER) END, CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Item__values" AS s WHERE s."key" = t."id" AND s."of" = 'note' AND s."written" IS t."note") THEN (SELECT s."value" FROM "_isotype_20260101000000_Item__values" AS s WHERE s."key" = t."id" AND s."of" = 'note' AND s."written" IS t."note") ELSE t."note" END
FROM "Item" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Item';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Item', seq FROM sqlite_sequence WHERE name = 'Item';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Item";

ALTER TABLE "_isotype_new_Item" RENAME TO "Item";

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

REINDEX main."Item";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE INDEX "Item_price_idx" ON "Item"("price");

DROP TABLE "_isotype_20260101000000_Item__values";
