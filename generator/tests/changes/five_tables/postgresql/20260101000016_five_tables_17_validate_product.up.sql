-- 20260101000016_five_tables_17_validate_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    17 of 30 of 20260101000000_five_tables; after 20260101000015_five_tables_16_validate_product; before
--          20260101000017_five_tables_18_validate_order.
--
-- What:    proves Product_stock_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Product" VALIDATE CONSTRAINT "Product_stock_check";
