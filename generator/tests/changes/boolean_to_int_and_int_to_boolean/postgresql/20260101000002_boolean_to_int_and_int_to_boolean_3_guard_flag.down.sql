-- 20260101000002_boolean_to_int_and_int_to_boolean_3_guard_flag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000001_boolean_to_int_and_int_to_boolean_2_backfill_flag; before
--          20260101000003_boolean_to_int_and_int_to_boolean_4_validate_flag.
-- Undoes:  refuses NULL in the second column of Flag.on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Flag" DROP CONSTRAINT "_isotype_20260101000000__on_required";
