-- 20260101000014_column_added_required_with_fill_from_a_new_table_15_contract_guest for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    15 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000013_column_added_required_with_fill_from_a_new_table_14_contract_user; before
--          20260101000015_column_added_required_with_fill_from_a_new_table_16_rekey_user.
-- Undoes:  Guest.tenantId is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Guest" ADD CONSTRAINT "_isotype_20260101000000__tenantId_required" CHECK ("tenantId" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Guest" ALTER COLUMN "tenantId" DROP NOT NULL;
