-- 20260101000011_five_tables_12_guard_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 30 of 20260101000000_five_tables; after 20260101000010_five_tables_11_guard_customer; before
--          20260101000012_five_tables_13_guard_order.
-- Undoes:  adds the check Product_stock_check.
--          refuses NULL in Product.stock from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Product" DROP CONSTRAINT "Product_stock_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Product" DROP CONSTRAINT "_isotype_20260101000000__stock_required";
