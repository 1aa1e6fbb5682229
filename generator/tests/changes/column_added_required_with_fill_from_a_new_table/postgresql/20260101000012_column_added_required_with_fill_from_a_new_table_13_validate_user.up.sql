-- 20260101000012_column_added_required_with_fill_from_a_new_table_13_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000011_column_added_required_with_fill_from_a_new_table_12_validate_guest; before
--          20260101000013_column_added_required_with_fill_from_a_new_table_14_contract_user.
--
-- What:    proves User_code_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "User_code_check";
