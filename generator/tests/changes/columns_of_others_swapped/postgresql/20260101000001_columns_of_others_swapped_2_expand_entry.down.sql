-- 20260101000001_columns_of_others_swapped_2_expand_entry for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000000_columns_of_others_swapped_1_expand_account; before
--          20260101000002_columns_of_others_swapped_3_backfill_account.
-- Undoes:  makes second columns in Entry and keeps them in step: account (INTEGER becomes BIGINT), value (DOUBLE
--          PRECISION becomes DECIMAL(65,30)).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Entry";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Entry"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Entry" DROP COLUMN IF EXISTS "_isotype_20260101000000__account__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Entry" DROP COLUMN IF EXISTS "_isotype_20260101000000__value__new";
