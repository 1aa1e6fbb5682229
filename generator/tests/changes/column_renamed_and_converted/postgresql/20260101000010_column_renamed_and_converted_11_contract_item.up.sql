-- 20260101000010_column_renamed_and_converted_11_contract_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000009_column_renamed_and_converted_10_validate_item; before
--          20260101000011_column_renamed_and_converted_12_contract_item.
--
-- What:    renames Item_price_check to Item_amount_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames Item_price_idx to Item_amount_idx.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Item" RENAME CONSTRAINT "Item_price_check" TO "Item_amount_check";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Item_price_idx" RENAME TO "Item_amount_idx";
