-- 20260101000001_check_added_stops_at_rows_that_break_it_2_validate_slot for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_check_added_stops_at_rows_that_break_it; after
--          20260101000000_check_added_stops_at_rows_that_break_it_1_guard_slot; before
--          20260101000002_check_added_stops_at_rows_that_break_it_3_validate_slot.
--
-- What:    proves Slot_low_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Slot" VALIDATE CONSTRAINT "Slot_low_check";
