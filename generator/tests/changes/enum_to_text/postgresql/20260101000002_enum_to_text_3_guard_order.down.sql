-- 20260101000002_enum_to_text_3_guard_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_enum_to_text; after 20260101000001_enum_to_text_2_backfill_order; before
--          20260101000003_enum_to_text_4_index_order_state_idx.
-- Undoes:  refuses NULL in the second column of Order.state.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Order" DROP CONSTRAINT "_isotype_20260101000000__state_required";
