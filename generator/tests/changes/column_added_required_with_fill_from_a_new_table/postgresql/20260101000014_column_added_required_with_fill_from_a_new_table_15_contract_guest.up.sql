-- 20260101000014_column_added_required_with_fill_from_a_new_table_15_contract_guest for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    15 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000013_column_added_required_with_fill_from_a_new_table_14_contract_user; before
--          20260101000015_column_added_required_with_fill_from_a_new_table_16_rekey_user.
--
-- What:    Guest.tenantId is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Guest" ALTER COLUMN "tenantId" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Guest" DROP CONSTRAINT "_isotype_20260101000000__tenantId_required";
