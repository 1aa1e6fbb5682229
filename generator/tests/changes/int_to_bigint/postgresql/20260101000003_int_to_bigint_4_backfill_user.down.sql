-- 20260101000003_int_to_bigint_4_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 18 of 20260101000000_int_to_bigint; after 20260101000002_int_to_bigint_3_backfill_post; before
--          20260101000004_int_to_bigint_5_guard_post.
-- What:    nothing is left to undo here.

