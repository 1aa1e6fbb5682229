-- 20260101000001_optional_to_required_with_fill_from_a_new_table_2_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000000_optional_to_required_with_fill_from_a_new_table_1_expand_tables; before
--          20260101000002_optional_to_required_with_fill_from_a_new_table_3_backfill_user_score.
-- Undoes:  makes room to remember which rows of User were NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "User" SET "score" = NULL WHERE "_isotype_20260101000000_score__filled" IS NOT NULL AND "score"::text = "_isotype_20260101000000_score__filled"::text;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "User" DROP COLUMN IF EXISTS "_isotype_20260101000000_score__filled";
