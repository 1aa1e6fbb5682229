-- 20260101000000_single_to_list_undone_with_several_stops_1_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_single_to_list_undone_with_several_stops; before
--          20260101000001_single_to_list_undone_with_several_stops_2_contract_item.
-- Undoes:  Item.tag may be NULL.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Item" ALTER COLUMN "tag" SET NOT NULL;
