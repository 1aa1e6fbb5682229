-- 20260101000012_five_tables_13_guard_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 30 of 20260101000000_five_tables; after 20260101000011_five_tables_12_guard_product; before
--          20260101000013_five_tables_14_index_open_orders.
-- Undoes:  refuses NULL in the second column of Order.total.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Order" DROP CONSTRAINT "_isotype_20260101000000__total_required";
