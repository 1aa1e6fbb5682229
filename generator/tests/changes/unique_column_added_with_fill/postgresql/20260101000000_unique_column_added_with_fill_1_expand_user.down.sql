-- 20260101000000_unique_column_added_with_fill_1_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_unique_column_added_with_fill; before
--          20260101000001_unique_column_added_with_fill_2_backfill_user_code.
-- Undoes:  adds the column User.code.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "code" TO "_isotype_20260101000000_undone_code";
