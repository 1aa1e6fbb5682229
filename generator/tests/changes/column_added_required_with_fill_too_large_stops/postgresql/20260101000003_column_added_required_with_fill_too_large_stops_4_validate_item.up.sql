-- 20260101000003_column_added_required_with_fill_too_large_stops_4_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_column_added_required_with_fill_too_large_stops; after
--          20260101000002_column_added_required_with_fill_too_large_stops_3_guard_item; before
--          20260101000004_column_added_required_with_fill_too_large_stops_5_contract_item.
--
-- What:    proves that Item.price holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Item" SET "price" = "found" WHERE "price" IS NULL;

ALTER TABLE "Item" VALIDATE CONSTRAINT "_isotype_20260101000000__price_required";
