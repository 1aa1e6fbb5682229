-- 20260101000001_unique_column_added_with_equal_fill_stops_2_backfill_user_code for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_unique_column_added_with_equal_fill_stops; after
--          20260101000000_unique_column_added_with_equal_fill_stops_1_expand_user; before
--          20260101000002_unique_column_added_with_equal_fill_stops_3_guard_user.
-- What:    nothing is left to undo here.

