-- 20260101000007_several_rebuilds_8_guard_b for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 18 of 20260101000000_several_rebuilds; after 20260101000006_several_rebuilds_7_guard_a; before
--          20260101000008_several_rebuilds_9_guard_c.
-- Undoes:  refuses NULL in the second column of B.value.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "B" DROP CONSTRAINT "_isotype_20260101000000__value_required";
