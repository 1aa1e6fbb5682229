-- 20260101000001_datetime_to_int_with_fill_2_expand_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000000_datetime_to_int_with_fill_1_expand_empty; before
--          20260101000002_datetime_to_int_with_fill_3_backfill_empty.
-- Undoes:  makes second columns in Note and keeps them in step: made (TIMESTAMP(3) becomes INTEGER), read
--          (TIMESTAMP(3) becomes INTEGER), flag (BOOLEAN becomes TIMESTAMP(3)).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Note";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Note"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Note" DROP COLUMN IF EXISTS "_isotype_20260101000000__made__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Note" DROP COLUMN IF EXISTS "_isotype_20260101000000_made__became";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Note" DROP COLUMN IF EXISTS "_isotype_20260101000000__read__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Note" DROP COLUMN IF EXISTS "_isotype_20260101000000_read__became";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Note" DROP COLUMN IF EXISTS "_isotype_20260101000000__flag__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Note" DROP COLUMN IF EXISTS "_isotype_20260101000000_flag__became";
