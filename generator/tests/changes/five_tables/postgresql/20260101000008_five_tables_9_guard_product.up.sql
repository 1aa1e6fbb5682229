-- 20260101000008_five_tables_9_guard_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 21 of 20260101000000_five_tables; after 20260101000007_five_tables_8_guard_customer; before
--          20260101000009_five_tables_10_index_open_orders.
--
-- What:    refuses NULL in Product.stock from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check Product_stock_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Product" ADD CONSTRAINT "_isotype_20260101000000__stock_required" CHECK ("stock" IS NOT NULL) NOT VALID;

ALTER TABLE "Product" ADD CONSTRAINT "Product_stock_check" CHECK ("stock" >= 0) NOT VALID;
