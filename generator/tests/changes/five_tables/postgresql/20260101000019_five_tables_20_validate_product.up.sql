-- 20260101000019_five_tables_20_validate_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    20 of 30 of 20260101000000_five_tables; after 20260101000018_five_tables_19_validate_order; before
--          20260101000020_five_tables_21_guard_product.
--
-- What:    looks at the values in the second columns of Product.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Product" ("_isotype_20260101000000__price__new");
