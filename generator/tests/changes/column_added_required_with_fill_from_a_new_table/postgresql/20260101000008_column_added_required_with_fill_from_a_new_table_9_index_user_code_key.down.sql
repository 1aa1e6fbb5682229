-- no-transaction
-- 20260101000008_column_added_required_with_fill_from_a_new_table_9_index_user_code_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000007_column_added_required_with_fill_from_a_new_table_8_guard_guest; before
--          20260101000009_column_added_required_with_fill_from_a_new_table_10_validate_user.
-- Undoes:  builds the index User_code_key on User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "User_code_key";
