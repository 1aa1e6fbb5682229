-- 20260101000001_columns_filled_from_each_other_2_backfill_post_title for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000000_columns_filled_from_each_other_1_expand_post; before
--          20260101000002_columns_filled_from_each_other_3_backfill_post_slug.
-- What:    nothing is left to undo here.

