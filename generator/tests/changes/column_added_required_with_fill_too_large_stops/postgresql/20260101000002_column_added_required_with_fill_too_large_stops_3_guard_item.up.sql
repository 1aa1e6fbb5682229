-- 20260101000002_column_added_required_with_fill_too_large_stops_3_guard_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_column_added_required_with_fill_too_large_stops; after
--          20260101000001_column_added_required_with_fill_too_large_stops_2_backfill_item_price; before
--          20260101000003_column_added_required_with_fill_too_large_stops_4_validate_item.
--
-- What:    refuses NULL in Item.price from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" ADD CONSTRAINT "_isotype_20260101000000__price_required" CHECK ("price" IS NOT NULL) NOT VALID;
