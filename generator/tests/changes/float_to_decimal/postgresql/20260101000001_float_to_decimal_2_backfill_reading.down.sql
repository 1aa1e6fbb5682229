-- 20260101000001_float_to_decimal_2_backfill_reading for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_float_to_decimal; after 20260101000000_float_to_decimal_1_expand_reading;
--          before 20260101000002_float_to_decimal_3_validate_reading.
-- What:    nothing is left to undo here.

