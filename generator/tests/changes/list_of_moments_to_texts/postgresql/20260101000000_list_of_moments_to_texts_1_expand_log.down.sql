-- 20260101000000_list_of_moments_to_texts_1_expand_log for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_list_of_moments_to_texts; before
--          20260101000001_list_of_moments_to_texts_2_backfill_log.
-- Undoes:  makes second columns in Log and keeps them in step: times (TIMESTAMP(3)[] becomes TEXT[]), sums
--          (DECIMAL(65,30)[] becomes TEXT[]).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Log";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Log"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Log" DROP COLUMN IF EXISTS "_isotype_20260101000000__times__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Log" DROP COLUMN IF EXISTS "_isotype_20260101000000__sums__new";
