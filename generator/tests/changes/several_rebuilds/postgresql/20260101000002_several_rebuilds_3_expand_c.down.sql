-- 20260101000002_several_rebuilds_3_expand_c for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 18 of 20260101000000_several_rebuilds; after 20260101000001_several_rebuilds_2_expand_b; before
--          20260101000003_several_rebuilds_4_backfill_a.
-- Undoes:  makes second columns in C and keeps them in step: value (INTEGER becomes DECIMAL(65,30)).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "C";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_C"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "C" DROP COLUMN IF EXISTS "_isotype_20260101000000__value__new";
