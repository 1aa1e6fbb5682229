-- 20260101000002_objects_of_others_3_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_objects_of_others; after 20260101000001_objects_of_others_2_backfill_user;
--          before 20260101000003_objects_of_others_4_validate_user.
-- Undoes:  refuses NULL in the second column of User.age.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__age_required";
