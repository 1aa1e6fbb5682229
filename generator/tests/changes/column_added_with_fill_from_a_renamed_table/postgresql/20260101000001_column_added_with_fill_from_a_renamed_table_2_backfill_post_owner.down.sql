-- 20260101000001_column_added_with_fill_from_a_renamed_table_2_backfill_post_owner for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000000_column_added_with_fill_from_a_renamed_table_1_expand_post; before
--          20260101000002_column_added_with_fill_from_a_renamed_table_3_guard_post.
-- What:    nothing is left to undo here.

