-- 20260101000004_optional_to_required_with_fill_that_is_null_stops_5_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_optional_to_required_with_fill_that_is_null_stops; after
--          20260101000003_optional_to_required_with_fill_that_is_null_stops_4_validate_user.
--
-- What:    User.name is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "name" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__name_required";
