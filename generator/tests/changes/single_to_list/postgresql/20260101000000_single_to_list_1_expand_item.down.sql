-- 20260101000000_single_to_list_1_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_single_to_list; before 20260101000001_single_to_list_2_contract_item.
-- Undoes:  Item.state may be NULL.
--          Item.count may be NULL.
--          Item.tag may be NULL.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Item" ALTER COLUMN "state" SET NOT NULL;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Item" ALTER COLUMN "count" SET NOT NULL;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Item" ALTER COLUMN "tag" SET NOT NULL;
