-- 20260101000001_text_to_enum_stops_at_other_words_2_expand_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_text_to_enum_stops_at_other_words; after
--          20260101000000_text_to_enum_stops_at_other_words_1_expand_tables; before
--          20260101000002_text_to_enum_stops_at_other_words_3_backfill_order.
-- Undoes:  makes second columns in Order and keeps them in step: state (TEXT becomes "State").
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Order";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Order"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Order" DROP COLUMN IF EXISTS "_isotype_20260101000000__state__new";
