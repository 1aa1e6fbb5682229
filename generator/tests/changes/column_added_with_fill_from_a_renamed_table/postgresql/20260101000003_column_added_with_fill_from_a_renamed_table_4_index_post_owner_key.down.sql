-- no-transaction
-- 20260101000003_column_added_with_fill_from_a_renamed_table_4_index_post_owner_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000002_column_added_with_fill_from_a_renamed_table_3_guard_post; before
--          20260101000004_column_added_with_fill_from_a_renamed_table_5_validate_post.
-- Undoes:  builds the index Post_owner_key on Post.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "Post_owner_key";
