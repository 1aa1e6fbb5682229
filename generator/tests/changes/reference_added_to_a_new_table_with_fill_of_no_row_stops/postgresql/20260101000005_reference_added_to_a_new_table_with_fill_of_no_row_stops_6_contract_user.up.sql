-- 20260101000005_reference_added_to_a_new_table_with_fill_of_no_row_stops_6_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000004_reference_added_to_a_new_table_with_fill_of_no_row_stops_5_validate_user; before
--          20260101000006_reference_added_to_a_new_table_with_fill_of_no_row_stops_7_rekey_user.
--
-- What:    User.tenantId is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "tenantId" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__tenantId_required";
