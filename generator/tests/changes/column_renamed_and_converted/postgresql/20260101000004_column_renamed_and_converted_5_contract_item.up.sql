-- 20260101000004_column_renamed_and_converted_5_contract_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_column_renamed_and_converted; after
--          20260101000003_column_renamed_and_converted_4_validate_item; before
--          20260101000005_column_renamed_and_converted_6_contract_item.
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
