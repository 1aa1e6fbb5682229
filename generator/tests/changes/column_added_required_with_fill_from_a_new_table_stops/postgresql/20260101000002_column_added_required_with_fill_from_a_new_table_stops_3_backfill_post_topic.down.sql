-- 20260101000002_column_added_required_with_fill_from_a_new_table_stops_3_backfill_post_topic for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000001_column_added_required_with_fill_from_a_new_table_stops_2_expand_post; before
--          20260101000003_column_added_required_with_fill_from_a_new_table_stops_4_guard_post.
-- What:    nothing is left to undo here.

