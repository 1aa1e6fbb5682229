-- 20260101000003_column_renamed_and_converted_4_guard_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000002_column_renamed_and_converted_3_backfill_item; before
--          20260101000004_column_renamed_and_converted_5_index_item_amount_idx.
-- Undoes:  says the check of Item for its second columns: _isotype_20260101000000__Item_amount_check.
--          refuses NULL in Item.note from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Item" DROP CONSTRAINT "_isotype_20260101000000__Item_amount_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Item" DROP CONSTRAINT "_isotype_20260101000000__note_required";
