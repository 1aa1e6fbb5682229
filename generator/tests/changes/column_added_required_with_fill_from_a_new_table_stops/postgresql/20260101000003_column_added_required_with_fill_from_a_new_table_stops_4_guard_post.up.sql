-- 20260101000003_column_added_required_with_fill_from_a_new_table_stops_4_guard_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000002_column_added_required_with_fill_from_a_new_table_stops_3_backfill_post_topic; before
--          20260101000004_column_added_required_with_fill_from_a_new_table_stops_5_validate_post.
--
-- What:    refuses NULL in Post.topic from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__topic_required" CHECK ("topic" IS NOT NULL) NOT VALID;
