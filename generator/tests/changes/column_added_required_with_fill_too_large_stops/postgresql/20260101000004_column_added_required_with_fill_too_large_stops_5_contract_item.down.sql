-- 20260101000004_column_added_required_with_fill_too_large_stops_5_contract_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_column_added_required_with_fill_too_large_stops; after
--          20260101000003_column_added_required_with_fill_too_large_stops_4_validate_item.
-- Undoes:  Item.price is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" ADD CONSTRAINT "_isotype_20260101000000__price_required" CHECK ("price" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Item" ALTER COLUMN "price" DROP NOT NULL;
