-- 20260101000000_int_to_decimal_undone_with_fractions_stops_1_expand_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_int_to_decimal_undone_with_fractions_stops; before
--          20260101000001_int_to_decimal_undone_with_fractions_stops_2_backfill_product.
-- Undoes:  makes second columns in Product and keeps them in step: price (INTEGER becomes DECIMAL(10,2)).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Product";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Product"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Product" DROP COLUMN IF EXISTS "_isotype_20260101000000__price__new";
