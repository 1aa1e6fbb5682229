-- 20260101000012_five_tables_13_guard_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 29 of 20260101000000_five_tables; after 20260101000011_five_tables_12_backfill_product; before
--          20260101000013_five_tables_14_guard_order.
-- Undoes:  adds the check Product_stock_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Product" DROP CONSTRAINT "Product_stock_check";
