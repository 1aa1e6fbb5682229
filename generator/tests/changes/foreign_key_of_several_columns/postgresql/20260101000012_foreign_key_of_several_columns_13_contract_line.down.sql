-- 20260101000012_foreign_key_of_several_columns_13_contract_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000011_foreign_key_of_several_columns_12_validate_order; before
--          20260101000013_foreign_key_of_several_columns_14_contract_line.
-- Undoes:  renames Line_tenant_number_idx to Line_shop_number_idx.
--          drops the foreign key Line_tenant_number_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Order", "Line" IN SHARE ROW EXCLUSIVE MODE;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Line_shop_number_idx" RENAME TO "Line_tenant_number_idx";

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Line" ADD CONSTRAINT "Line_tenant_number_fkey" FOREIGN KEY ("tenant", "number") REFERENCES "Order" ("tenant", "number") ON DELETE CASCADE ON UPDATE CASCADE;
