-- 20260101000001_column_added_required_with_fill_from_a_new_table_stops_2_expand_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000000_column_added_required_with_fill_from_a_new_table_stops_1_expand_tables; before
--          20260101000002_column_added_required_with_fill_from_a_new_table_stops_3_backfill_post_topic.
-- Undoes:  adds the column Post.topic.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "topic" TO "_isotype_20260101000000_undone_topic";
