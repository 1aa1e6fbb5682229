-- 20260101000002_int_to_text_with_fill_down_from_a_dropped_table_3_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000001_int_to_text_with_fill_down_from_a_dropped_table_2_backfill_user; before
--          20260101000003_int_to_text_with_fill_down_from_a_dropped_table_4_validate_user.
-- Undoes:  refuses NULL in the second column of User.level.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__level_required";
