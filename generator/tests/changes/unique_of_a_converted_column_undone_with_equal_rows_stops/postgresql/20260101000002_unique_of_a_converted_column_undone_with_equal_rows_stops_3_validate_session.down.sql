-- 20260101000002_unique_of_a_converted_column_undone_with_equal_rows_stops_3_validate_session for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_unique_of_a_converted_column_undone_with_equal_rows_stops; after
--          20260101000001_unique_of_a_converted_column_undone_with_equal_rows_stops_2_backfill_session; before
--          20260101000003_unique_of_a_converted_column_undone_with_equal_rows_stops_4_guard_session.
-- What:    nothing is left to undo here.

