-- 20260101000004_unique_of_a_converted_column_undone_with_equal_rows_stops_5_validate_session for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_unique_of_a_converted_column_undone_with_equal_rows_stops; after
--          20260101000003_unique_of_a_converted_column_undone_with_equal_rows_stops_4_guard_session; before
--          20260101000005_unique_of_a_converted_column_undone_with_equal_rows_stops_6_contract_session_kind_key.
-- What:    nothing is left to undo here.

