-- 20260101000002_column_added_with_fill_from_swapped_tables_3_guard_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000001_column_added_with_fill_from_swapped_tables_2_backfill_post_added; before
--          20260101000003_column_added_with_fill_from_swapped_tables_4_index_post_added_key.
--
-- What:    refuses NULL in Post.added from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__added_required" CHECK ("added" IS NOT NULL) NOT VALID;
