-- 20260101000011_table_renamed_and_changed_12_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000010_table_renamed_and_changed_11_contract_user; before
--          20260101000012_table_renamed_and_changed_13_validate_user.
--
-- What:    adds the check Person_age_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "Person_age_check" CHECK ("age" >= 0) NOT VALID;
