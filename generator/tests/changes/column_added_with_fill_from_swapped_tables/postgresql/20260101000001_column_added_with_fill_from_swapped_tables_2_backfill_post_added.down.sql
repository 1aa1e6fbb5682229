-- 20260101000001_column_added_with_fill_from_swapped_tables_2_backfill_post_added for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000000_column_added_with_fill_from_swapped_tables_1_expand_post; before
--          20260101000002_column_added_with_fill_from_swapped_tables_3_guard_post.
-- What:    nothing is left to undo here.

