-- 20260101000022_five_tables_23_contract_customer for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    23 of 30 of 20260101000000_five_tables; after 20260101000021_five_tables_22_validate_product; before
--          20260101000023_five_tables_24_contract_order_item.
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
