-- 20260101000001_int_to_decimal_2_backfill_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_int_to_decimal; after 20260101000000_int_to_decimal_1_expand_product; before
--          20260101000002_int_to_decimal_3_guard_product.
-- What:    nothing is left to undo here.

