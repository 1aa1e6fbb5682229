-- 20260101000001_text_to_enum_with_fill_of_no_value_stops_2_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_text_to_enum_with_fill_of_no_value_stops; after
--          20260101000000_text_to_enum_with_fill_of_no_value_stops_1_expand_tables; before
--          20260101000002_text_to_enum_with_fill_of_no_value_stops_3_backfill_item.
-- Undoes:  makes second columns in Item and keeps them in step: color (TEXT becomes "Color").
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Item";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Item"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000__color__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000_color__became";
