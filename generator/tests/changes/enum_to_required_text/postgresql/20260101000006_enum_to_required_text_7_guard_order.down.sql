-- 20260101000006_enum_to_required_text_7_guard_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000005_enum_to_required_text_6_backfill_order_state; before
--          20260101000007_enum_to_required_text_8_validate_order.
-- Undoes:  refuses NULL in Order.state from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Order" DROP CONSTRAINT "_isotype_20260101000000__state_required";
