-- 20260101000012_five_tables_13_guard_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 30 of 20260101000000_five_tables; after 20260101000011_five_tables_12_guard_product; before
--          20260101000013_five_tables_14_index_open_orders.
--
-- What:    refuses NULL in the second column of Order.total.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" ADD CONSTRAINT "_isotype_20260101000000__total_required" CHECK ("_isotype_20260101000000__total__new" IS NOT NULL) NOT VALID;
