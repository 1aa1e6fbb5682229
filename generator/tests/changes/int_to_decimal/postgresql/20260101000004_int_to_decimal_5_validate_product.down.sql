-- 20260101000004_int_to_decimal_5_validate_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_int_to_decimal; after 20260101000003_int_to_decimal_4_validate_product; before
--          20260101000005_int_to_decimal_6_guard_product.
-- What:    nothing is left to undo here.

