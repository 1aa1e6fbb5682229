-- 20260101000002_int_to_bigint_3_backfill_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 18 of 20260101000000_int_to_bigint; after 20260101000001_int_to_bigint_2_expand_user; before
--          20260101000003_int_to_bigint_4_backfill_user.
-- What:    nothing is left to undo here.

