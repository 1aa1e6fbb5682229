-- 20260101000000_checks_added_changed_dropped_1_guard_slot for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_checks_added_changed_dropped; before
--          20260101000001_checks_added_changed_dropped_2_validate_slot.
-- Undoes:  adds the check ordered.
--          adds the check not_odd.
--          adds the check Slot_high_check.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "_isotype_20260101000000__ordered";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "not_odd";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "_isotype_20260101000000__Slot_high_check";
