-- 20260101000022_five_tables_23_contract_customer for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    23 of 30 of 20260101000000_five_tables; after 20260101000021_five_tables_22_validate_product; before
--          20260101000023_five_tables_24_contract_order_item.
-- Undoes:  keeps the column Customer.fax as _isotype_20260101000000_fax.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Customer" RENAME COLUMN "_isotype_20260101000000_fax" TO "fax";
