-- 20260101000004_bigint_to_int_stops_at_large_numbers_5_validate_counter for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_bigint_to_int_stops_at_large_numbers; after
--          20260101000003_bigint_to_int_stops_at_large_numbers_4_guard_counter; before
--          20260101000005_bigint_to_int_stops_at_large_numbers_6_contract_counter.
-- What:    nothing is left to undo here.

