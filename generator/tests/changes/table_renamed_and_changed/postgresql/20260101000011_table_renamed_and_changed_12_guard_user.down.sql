-- 20260101000011_table_renamed_and_changed_12_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000010_table_renamed_and_changed_11_contract_user; before
--          20260101000012_table_renamed_and_changed_13_validate_user.
-- Undoes:  adds the check Person_age_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "Person_age_check";
