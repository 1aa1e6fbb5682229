-- 20260101000004_columns_filled_from_each_other_5_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000003_columns_filled_from_each_other_4_guard_post; before
--          20260101000005_columns_filled_from_each_other_6_validate_post.
-- What:    nothing is left to undo here.

