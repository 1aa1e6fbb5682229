-- 20260101000003_optional_to_required_with_fill_from_a_new_table_4_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000002_optional_to_required_with_fill_from_a_new_table_3_backfill_user_score; before
--          20260101000004_optional_to_required_with_fill_from_a_new_table_5_index_user_plan_id_id_key.
-- Undoes:  refuses NULL in User.score from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__score_required";
