-- 20260101000000_column_renamed_and_converted_1_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 13 of 20260101000000_column_renamed_and_converted; before
--          20260101000001_column_renamed_and_converted_2_backfill_item_note.
-- Undoes:  makes room to remember which rows of Item were NULL.
--          makes second columns in Item and keeps them in step: amount (INTEGER becomes DECIMAL(10,2)).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "Item" SET "note" = NULL WHERE "_isotype_20260101000000_note__filled" IS NOT NULL AND "note"::text = "_isotype_20260101000000_note__filled"::text;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000_note__filled";

DROP TRIGGER "_isotype_20260101000000__swap" ON "Item";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Item"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000__price__new";
