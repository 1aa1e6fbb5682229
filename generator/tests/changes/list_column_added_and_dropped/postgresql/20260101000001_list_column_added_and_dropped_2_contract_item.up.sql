-- 20260101000001_list_column_added_and_dropped_2_contract_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_list_column_added_and_dropped; after
--          20260101000000_list_column_added_and_dropped_1_expand_item.
--
-- What:    keeps the column Item.tags as _isotype_20260101000000_tags.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "tags" TO "_isotype_20260101000000_tags";
