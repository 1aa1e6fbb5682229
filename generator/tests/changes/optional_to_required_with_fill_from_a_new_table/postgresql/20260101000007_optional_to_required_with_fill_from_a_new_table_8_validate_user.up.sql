-- 20260101000007_optional_to_required_with_fill_from_a_new_table_8_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000006_optional_to_required_with_fill_from_a_new_table_7_validate_user; before
--          20260101000008_optional_to_required_with_fill_from_a_new_table_9_contract_user.
--
-- What:    proves User_planId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "User_planId_fkey";
