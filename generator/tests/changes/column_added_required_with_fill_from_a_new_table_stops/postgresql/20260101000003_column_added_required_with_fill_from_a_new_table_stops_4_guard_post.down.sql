-- 20260101000003_column_added_required_with_fill_from_a_new_table_stops_4_guard_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000002_column_added_required_with_fill_from_a_new_table_stops_3_backfill_post_topic; before
--          20260101000004_column_added_required_with_fill_from_a_new_table_stops_5_validate_post.
-- Undoes:  refuses NULL in Post.topic from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__topic_required";
