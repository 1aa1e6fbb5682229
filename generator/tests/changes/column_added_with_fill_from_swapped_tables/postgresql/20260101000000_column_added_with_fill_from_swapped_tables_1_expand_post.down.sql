-- 20260101000000_column_added_with_fill_from_swapped_tables_1_expand_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; before
--          20260101000001_column_added_with_fill_from_swapped_tables_2_backfill_post_added.
-- Undoes:  adds the column Post.added.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "added" TO "_isotype_20260101000000_undone_added";
