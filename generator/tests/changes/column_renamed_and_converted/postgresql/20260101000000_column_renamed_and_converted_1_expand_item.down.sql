-- 20260101000000_column_renamed_and_converted_1_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_column_renamed_and_converted; before
--          20260101000001_column_renamed_and_converted_2_backfill_item_note.
-- Undoes:  makes room to remember which rows of Item were NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000_note__filled";
