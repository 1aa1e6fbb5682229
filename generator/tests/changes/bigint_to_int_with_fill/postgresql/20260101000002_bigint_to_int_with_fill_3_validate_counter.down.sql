-- 20260101000002_bigint_to_int_with_fill_3_validate_counter for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_bigint_to_int_with_fill; after
--          20260101000001_bigint_to_int_with_fill_2_backfill_counter; before
--          20260101000003_bigint_to_int_with_fill_4_guard_counter.
-- What:    nothing is left to undo here.

