-- 20260101000009_five_tables_10_guard_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 29 of 20260101000000_five_tables; after 20260101000008_five_tables_9_guard_customer; before
--          20260101000010_five_tables_11_backfill_order.
--
-- What:    refuses NULL in Product.stock from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Product" ADD CONSTRAINT "_isotype_20260101000000__stock_required" CHECK ("stock" IS NOT NULL) NOT VALID;
