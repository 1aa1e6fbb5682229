-- 20260101000002_column_added_with_fill_from_swapped_tables_3_guard_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000001_column_added_with_fill_from_swapped_tables_2_backfill_post_added; before
--          20260101000003_column_added_with_fill_from_swapped_tables_4_index_post_added_key.
-- Undoes:  refuses NULL in Post.added from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__added_required";
