-- 20260101000002_int_to_decimal_3_guard_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_int_to_decimal; after 20260101000001_int_to_decimal_2_backfill_product; before
--          20260101000003_int_to_decimal_4_validate_product.
--
-- What:    says the check of Product for its second columns: _isotype_20260101000000__Product_price_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Product" ADD CONSTRAINT "_isotype_20260101000000__Product_price_check" CHECK ("_isotype_20260101000000__price__new" >= 0) NOT VALID;
