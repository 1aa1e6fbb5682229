-- no-transaction
-- 20260101000003_unique_column_added_with_fill_4_index_user_code_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_unique_column_added_with_fill; after
--          20260101000002_unique_column_added_with_fill_3_guard_user; before
--          20260101000004_unique_column_added_with_fill_5_validate_user.
-- Undoes:  builds the index User_code_key on User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "User_code_key";
