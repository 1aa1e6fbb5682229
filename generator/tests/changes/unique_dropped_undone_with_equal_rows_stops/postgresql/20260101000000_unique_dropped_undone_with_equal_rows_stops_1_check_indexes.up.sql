-- 20260101000000_unique_dropped_undone_with_equal_rows_stops_1_check_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_unique_dropped_undone_with_equal_rows_stops; before
--          20260101000001_unique_dropped_undone_with_equal_rows_stops_2_contract_user_email_key.
--
-- What:    nothing on the way up; on the way down, proves that every index is whole.
-- Cost:    reads, changes nothing.
-- Differs: on SQLite the same change is one file.

