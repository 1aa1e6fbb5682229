-- 20260101000012_foreign_key_of_several_columns_13_contract_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000011_foreign_key_of_several_columns_12_validate_order; before
--          20260101000013_foreign_key_of_several_columns_14_contract_line.
--
-- What:    drops the foreign key Line_tenant_number_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    renames Line_tenant_number_idx to Line_shop_number_idx.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Order", "Line" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Line" DROP CONSTRAINT "Line_tenant_number_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Line_tenant_number_idx" RENAME TO "Line_shop_number_idx";
