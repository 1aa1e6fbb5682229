-- 20260101000005_reference_added_to_a_new_table_with_fill_of_no_row_stops_6_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000004_reference_added_to_a_new_table_with_fill_of_no_row_stops_5_validate_user; before
--          20260101000006_reference_added_to_a_new_table_with_fill_of_no_row_stops_7_rekey_user.
-- Undoes:  User.tenantId is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__tenantId_required" CHECK ("tenantId" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "tenantId" DROP NOT NULL;
