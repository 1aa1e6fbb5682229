-- 20260101000004_column_added_required_with_fill_too_large_stops_5_contract_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_column_added_required_with_fill_too_large_stops; after
--          20260101000003_column_added_required_with_fill_too_large_stops_4_validate_item.
--
-- What:    Item.price is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Item" ALTER COLUMN "price" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Item" DROP CONSTRAINT "_isotype_20260101000000__price_required";
