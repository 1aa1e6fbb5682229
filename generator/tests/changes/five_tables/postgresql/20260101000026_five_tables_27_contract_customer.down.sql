-- 20260101000026_five_tables_27_contract_customer for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    27 of 30 of 20260101000000_five_tables; after 20260101000025_five_tables_26_contract_product; before
--          20260101000027_five_tables_28_contract_product.
-- Undoes:  Customer.name is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Customer" ADD CONSTRAINT "_isotype_20260101000000__name_required" CHECK ("name" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Customer" ALTER COLUMN "name" DROP NOT NULL;
