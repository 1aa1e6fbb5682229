-- 20260101000002_column_added_with_fill_from_a_renamed_table_3_guard_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000001_column_added_with_fill_from_a_renamed_table_2_backfill_post_owner; before
--          20260101000003_column_added_with_fill_from_a_renamed_table_4_index_post_owner_key.
--
-- What:    refuses NULL in Post.owner from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__owner_required" CHECK ("owner" IS NOT NULL) NOT VALID;
