-- 20260101000008_column_renamed_and_converted_9_guard_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000007_column_renamed_and_converted_8_validate_item; before
--          20260101000009_column_renamed_and_converted_10_validate_item.
-- Undoes:  refuses NULL in the second column of Item.price.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Item" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__price_required";
