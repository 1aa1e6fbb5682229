-- 20260101000000_primary_key_dropped_undone_with_equal_rows_stops_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_primary_key_dropped_undone_with_equal_rows_stops; before
--          20260101000001_primary_key_dropped_undone_with_equal_rows_stops_2_index_place_pkey.
-- What:    nothing is left to undo here.

