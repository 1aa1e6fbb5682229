-- 20260101000012_five_tables_13_guard_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 29 of 20260101000000_five_tables; after 20260101000011_five_tables_12_backfill_product; before
--          20260101000013_five_tables_14_guard_order.
--
-- What:    adds the check Product_stock_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Product" ADD CONSTRAINT "Product_stock_check" CHECK ("stock" >= 0) NOT VALID;
