-- 20260101000006_column_added_required_with_fill_7_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_column_added_required_with_fill; after
--          20260101000005_column_added_required_with_fill_6_validate_user; before
--          20260101000007_column_added_required_with_fill_8_proof_indexes.
--
-- What:    User.handle is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "handle" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__handle_required";
