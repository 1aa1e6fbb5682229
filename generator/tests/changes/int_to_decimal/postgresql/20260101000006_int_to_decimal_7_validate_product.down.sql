-- 20260101000006_int_to_decimal_7_validate_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_int_to_decimal; after 20260101000005_int_to_decimal_6_guard_product; before
--          20260101000007_int_to_decimal_8_contract_product.
-- What:    nothing is left to undo here.

