-- 20260101000000_unique_added_stops_at_equal_rows_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_unique_added_stops_at_equal_rows; before
--          20260101000001_unique_added_stops_at_equal_rows_2_index_user_alias_key.
-- What:    nothing is left to undo here.

