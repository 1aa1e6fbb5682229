-- 20260101000003_int_to_decimal_4_validate_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_int_to_decimal; after 20260101000002_int_to_decimal_3_guard_product; before
--          20260101000004_int_to_decimal_5_validate_product.
--
-- What:    proves _isotype_20260101000000__Product_price_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Product" VALIDATE CONSTRAINT "_isotype_20260101000000__Product_price_check";
