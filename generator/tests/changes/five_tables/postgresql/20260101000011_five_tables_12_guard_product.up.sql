-- 20260101000011_five_tables_12_guard_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 30 of 20260101000000_five_tables; after 20260101000010_five_tables_11_guard_customer; before
--          20260101000012_five_tables_13_guard_order.
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
