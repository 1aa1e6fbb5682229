-- 20260101000000_check_dropped_undone_with_rows_that_break_it_stops for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    drops the check Slot_low_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "Slot_low_check";
