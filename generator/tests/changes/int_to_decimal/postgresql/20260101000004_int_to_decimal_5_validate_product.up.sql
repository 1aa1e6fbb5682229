-- 20260101000004_int_to_decimal_5_validate_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_int_to_decimal; after 20260101000003_int_to_decimal_4_validate_product; before
--          20260101000005_int_to_decimal_6_guard_product.
--
-- What:    looks at the values in the second columns of Product.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Product" ("_isotype_20260101000000__price__new", "_isotype_20260101000000__old__new");
