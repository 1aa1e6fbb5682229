-- 20260101000004_bigint_to_int_with_fill_5_validate_counter for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_bigint_to_int_with_fill; after
--          20260101000003_bigint_to_int_with_fill_4_guard_counter; before
--          20260101000005_bigint_to_int_with_fill_6_contract_counter.
-- What:    nothing is left to undo here.

