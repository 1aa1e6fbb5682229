-- 20260101000000_enum_to_required_text for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Order: changes state; changes checks.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Order'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Order') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Order') WHERE name COLLATE NOCASE NOT IN ('id', 'state'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Order') AND f."table" = 'Order' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Order.state: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Order.state=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Order" AS t WHERE (t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT t."state" AS "state") WHERE NOT ("state" IN ('open', 'done')))) AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_Order__values" AS s WHERE s."key" = t."id" AND s."of" = 'state' AND s."written" IS t."state"))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Order')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Order');

-- Order is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Order" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "state" TEXT,
    CONSTRAINT "Order_state_check" CHECK ("state" IN ('open', 'done'))
);

INSERT INTO "_isotype_new_Order" ("id", "state")
SELECT t."id", CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Order__values" AS s WHERE s."key" = t."id" AND s."of" = 'state' AND s."written" IS t."state") THEN (SELECT s."value" FROM "_isotype_20260101000000_Order__values" AS s WHERE s."key" = t."id" AND s."of" = 'state' AND s."written" IS t."state") ELSE t."state" END
FROM "Order" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Order';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Order', seq FROM sqlite_sequence WHERE name = 'Order';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Order";

ALTER TABLE "_isotype_new_Order" RENAME TO "Order";

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

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_Order__values";
