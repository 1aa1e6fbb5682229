-- 20260101000000_boolean_to_int_and_int_to_boolean_1_expand_flag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; before
--          20260101000001_boolean_to_int_and_int_to_boolean_2_backfill_flag.
-- Undoes:  makes second columns in Flag and keeps them in step: on (BOOLEAN becomes INTEGER), off (INTEGER becomes
--          BOOLEAN).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Flag";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Flag"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Flag" DROP COLUMN IF EXISTS "_isotype_20260101000000__on__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Flag" DROP COLUMN IF EXISTS "_isotype_20260101000000__off__new";
