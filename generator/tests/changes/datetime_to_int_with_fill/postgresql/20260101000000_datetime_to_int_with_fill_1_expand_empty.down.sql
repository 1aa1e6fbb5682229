-- 20260101000000_datetime_to_int_with_fill_1_expand_empty for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 12 of 20260101000000_datetime_to_int_with_fill; before
--          20260101000001_datetime_to_int_with_fill_2_expand_note.
-- Undoes:  makes second columns in Empty and keeps them in step: at (TIMESTAMP(3) becomes INTEGER).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Empty";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Empty"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Empty" DROP COLUMN IF EXISTS "_isotype_20260101000000__at__new";
