-- 20260101000001_varchar_shrinks_2_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_varchar_shrinks; after 20260101000000_varchar_shrinks_1_expand_user; before
--          20260101000002_varchar_shrinks_3_index_user_name_key.
-- What:    nothing is left to undo here.

