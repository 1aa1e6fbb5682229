-- 20260101000012_table_renamed_and_changed_13_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000011_table_renamed_and_changed_12_guard_user; before
--          20260101000013_table_renamed_and_changed_14_contract_user.
--
-- What:    proves Person_age_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "Person_age_check";
