-- 20260101000000_check_added_stops_at_rows_that_break_it_1_guard_slot for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_check_added_stops_at_rows_that_break_it; before
--          20260101000001_check_added_stops_at_rows_that_break_it_2_validate_slot.
-- Undoes:  adds the check Slot_name_check.
--          adds the check Slot_low_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "Slot_name_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "Slot_low_check";
