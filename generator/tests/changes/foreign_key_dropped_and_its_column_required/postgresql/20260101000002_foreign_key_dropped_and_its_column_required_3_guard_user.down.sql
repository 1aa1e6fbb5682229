-- 20260101000002_foreign_key_dropped_and_its_column_required_3_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; after
--          20260101000001_foreign_key_dropped_and_its_column_required_2_backfill_user_mentor_id; before
--          20260101000003_foreign_key_dropped_and_its_column_required_4_validate_user.
-- Undoes:  refuses NULL in User.mentorId from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__mentorId_required";
