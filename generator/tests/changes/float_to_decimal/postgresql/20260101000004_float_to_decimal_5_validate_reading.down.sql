-- 20260101000004_float_to_decimal_5_validate_reading for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_float_to_decimal; after 20260101000003_float_to_decimal_4_guard_reading;
--          before 20260101000005_float_to_decimal_6_contract_reading.
-- What:    nothing is left to undo here.

