-- 20260101000018_five_tables_19_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    19 of 30 of 20260101000000_five_tables; after 20260101000017_five_tables_18_validate_order; before
--          20260101000019_five_tables_20_validate_product.
--
-- What:    looks at the values in the second columns of Order.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Order" ("_isotype_20260101000000__total__new");
