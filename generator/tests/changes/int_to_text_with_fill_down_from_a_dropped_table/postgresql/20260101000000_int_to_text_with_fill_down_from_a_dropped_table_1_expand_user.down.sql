-- 20260101000000_int_to_text_with_fill_down_from_a_dropped_table_1_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; before
--          20260101000001_int_to_text_with_fill_down_from_a_dropped_table_2_backfill_user.
-- Undoes:  makes second columns in User and keeps them in step: level (INTEGER becomes TEXT).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "User";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_User"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "User" DROP COLUMN IF EXISTS "_isotype_20260101000000__level__new";
