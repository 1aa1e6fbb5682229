-- 20260101000000_float_to_decimal_1_expand_reading for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_float_to_decimal; before 20260101000001_float_to_decimal_2_backfill_reading.
-- Undoes:  makes second columns in Reading and keeps them in step: value (DOUBLE PRECISION becomes
--          DECIMAL(65,30)), spare (DOUBLE PRECISION becomes DECIMAL(65,30)).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Reading";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Reading"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Reading" DROP COLUMN IF EXISTS "_isotype_20260101000000__value__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Reading" DROP COLUMN IF EXISTS "_isotype_20260101000000__spare__new";
