-- 20260101000007_table_renamed_and_changed_8_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 13 of 20260101000000_table_renamed_and_changed; after
--          20260101000006_table_renamed_and_changed_7_guard_user; before
--          20260101000008_table_renamed_and_changed_9_contract_user.
--
-- What:    proves Person_age_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "Person_age_check";
