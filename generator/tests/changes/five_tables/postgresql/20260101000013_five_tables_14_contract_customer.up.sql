-- 20260101000013_five_tables_14_contract_customer for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    14 of 21 of 20260101000000_five_tables; after 20260101000012_five_tables_13_validate_product; before
--          20260101000014_five_tables_15_contract_order_item.
--
-- What:    keeps the column Customer.fax as _isotype_20260101000000_fax.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Customer" RENAME COLUMN "fax" TO "_isotype_20260101000000_fax";
