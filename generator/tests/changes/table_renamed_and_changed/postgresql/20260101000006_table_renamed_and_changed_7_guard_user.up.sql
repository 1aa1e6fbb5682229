-- 20260101000006_table_renamed_and_changed_7_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 13 of 20260101000000_table_renamed_and_changed; after
--          20260101000005_table_renamed_and_changed_6_contract_user; before
--          20260101000007_table_renamed_and_changed_8_validate_user.
--
-- What:    adds the check Person_age_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "Person_age_check" CHECK ("age" >= 0) NOT VALID;
