-- 20260101000003_int_to_decimal_4_validate_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_int_to_decimal; after 20260101000002_int_to_decimal_3_guard_product; before
--          20260101000004_int_to_decimal_5_validate_product.
-- What:    nothing is left to undo here.

