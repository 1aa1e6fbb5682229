-- 20260101000005_unique_column_added_with_equal_fill_stops_6_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_unique_column_added_with_equal_fill_stops; after
--          20260101000004_unique_column_added_with_equal_fill_stops_5_validate_user; before
--          20260101000006_unique_column_added_with_equal_fill_stops_7_proof_indexes.
--
-- What:    User.code is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "code" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__code_required";
