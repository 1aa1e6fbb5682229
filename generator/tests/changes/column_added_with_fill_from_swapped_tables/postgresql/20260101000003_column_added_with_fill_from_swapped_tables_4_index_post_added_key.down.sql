-- no-transaction
-- 20260101000003_column_added_with_fill_from_swapped_tables_4_index_post_added_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000002_column_added_with_fill_from_swapped_tables_3_guard_post; before
--          20260101000004_column_added_with_fill_from_swapped_tables_5_validate_post.
-- Undoes:  builds the index Post_added_key on Post.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "Post_added_key";
