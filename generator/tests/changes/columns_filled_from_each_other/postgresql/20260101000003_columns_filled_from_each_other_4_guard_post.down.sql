-- 20260101000003_columns_filled_from_each_other_4_guard_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000002_columns_filled_from_each_other_3_backfill_post_slug; before
--          20260101000004_columns_filled_from_each_other_5_validate_post.
-- Undoes:  refuses NULL in Post.slug from now on.
--          refuses NULL in Post.title from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__slug_required";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__title_required";
