-- 20260101000002_columns_filled_from_each_other_3_backfill_post_slug for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000001_columns_filled_from_each_other_2_backfill_post_title; before
--          20260101000003_columns_filled_from_each_other_4_guard_post.
-- What:    nothing is left to undo here.

