-- 20260101000005_column_added_required_with_fill_6_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_column_added_required_with_fill; after
--          20260101000004_column_added_required_with_fill_5_validate_user; before
--          20260101000006_column_added_required_with_fill_7_contract_user.
--
-- What:    proves User_handle_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "User_handle_check";
