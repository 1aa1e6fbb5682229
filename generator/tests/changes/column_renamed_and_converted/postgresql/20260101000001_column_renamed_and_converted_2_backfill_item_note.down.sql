-- 20260101000001_column_renamed_and_converted_2_backfill_item_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 12 of 20260101000000_column_renamed_and_converted; after
--          20260101000000_column_renamed_and_converted_1_expand_item; before
--          20260101000002_column_renamed_and_converted_3_guard_item.
-- Undoes:  gives rows of Item without note a value.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "Item" SET "note" = NULL WHERE "_isotype_20260101000000_note__filled" IS NOT NULL AND "note"::text = "_isotype_20260101000000_note__filled"::text;
