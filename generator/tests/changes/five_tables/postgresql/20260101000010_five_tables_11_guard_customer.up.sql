-- 20260101000010_five_tables_11_guard_customer for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 30 of 20260101000000_five_tables; after 20260101000009_five_tables_10_backfill_product; before
--          20260101000011_five_tables_12_guard_product.
--
-- What:    refuses NULL in Customer.name from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Customer" ADD CONSTRAINT "_isotype_20260101000000__name_required" CHECK ("name" IS NOT NULL) NOT VALID;
