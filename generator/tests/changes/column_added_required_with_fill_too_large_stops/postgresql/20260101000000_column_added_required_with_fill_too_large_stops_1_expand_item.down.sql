-- 20260101000000_column_added_required_with_fill_too_large_stops_1_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_column_added_required_with_fill_too_large_stops; before
--          20260101000001_column_added_required_with_fill_too_large_stops_2_backfill_item_price.
-- Undoes:  adds the column Item.price.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "price" TO "_isotype_20260101000000_undone_price";
