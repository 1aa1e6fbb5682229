-- 20260101000005_foreign_key_of_several_columns_6_guard_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000004_foreign_key_of_several_columns_5_guard_line; before
--          20260101000006_foreign_key_of_several_columns_7_index_line_shop_number_idx.
-- Undoes:  refuses NULL in the second column of Order.number.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Order" DROP CONSTRAINT "_isotype_20260101000000__number_required";
