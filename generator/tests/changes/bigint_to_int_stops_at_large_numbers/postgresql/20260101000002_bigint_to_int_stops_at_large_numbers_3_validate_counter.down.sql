-- 20260101000002_bigint_to_int_stops_at_large_numbers_3_validate_counter for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_bigint_to_int_stops_at_large_numbers; after
--          20260101000001_bigint_to_int_stops_at_large_numbers_2_backfill_counter; before
--          20260101000003_bigint_to_int_stops_at_large_numbers_4_guard_counter.
-- What:    nothing is left to undo here.

