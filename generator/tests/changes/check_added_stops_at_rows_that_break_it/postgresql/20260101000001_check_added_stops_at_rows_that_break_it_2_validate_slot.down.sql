-- 20260101000001_check_added_stops_at_rows_that_break_it_2_validate_slot for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_check_added_stops_at_rows_that_break_it; after
--          20260101000000_check_added_stops_at_rows_that_break_it_1_guard_slot; before
--          20260101000002_check_added_stops_at_rows_that_break_it_3_validate_slot.
-- What:    nothing is left to undo here.

