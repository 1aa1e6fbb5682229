-- 20260101000000_text_to_int_stops_at_words_1_expand_t for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_text_to_int_stops_at_words; before
--          20260101000001_text_to_int_stops_at_words_2_backfill_t.
-- Undoes:  makes second columns in T and keeps them in step: text (TEXT becomes INTEGER).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "T";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_T"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "T" DROP COLUMN IF EXISTS "_isotype_20260101000000__text__new";
