-- 20260101000000_int_to_smallint_1_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_int_to_smallint; before 20260101000001_int_to_smallint_2_backfill_item.
-- Undoes:  makes second columns in Item and keeps them in step: level (INTEGER becomes SMALLINT).
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
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000__level__new";
