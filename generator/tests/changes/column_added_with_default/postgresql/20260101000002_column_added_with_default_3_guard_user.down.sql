-- 20260101000002_column_added_with_default_3_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_column_added_with_default; after
--          20260101000001_column_added_with_default_2_expand_user; before
--          20260101000003_column_added_with_default_4_validate_user.
-- Undoes:  adds the check User_count_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_count_check";
