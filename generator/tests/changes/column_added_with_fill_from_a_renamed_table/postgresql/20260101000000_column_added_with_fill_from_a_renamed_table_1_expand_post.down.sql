-- 20260101000000_column_added_with_fill_from_a_renamed_table_1_expand_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; before
--          20260101000001_column_added_with_fill_from_a_renamed_table_2_backfill_post_owner.
-- Undoes:  adds the column Post.owner.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "owner" TO "_isotype_20260101000000_undone_owner";
