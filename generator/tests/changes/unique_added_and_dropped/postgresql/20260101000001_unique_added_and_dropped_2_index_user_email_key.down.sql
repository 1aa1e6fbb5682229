-- no-transaction
-- 20260101000001_unique_added_and_dropped_2_index_user_email_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_unique_added_and_dropped; after
--          20260101000000_unique_added_and_dropped_1_check_rows; before
--          20260101000002_unique_added_and_dropped_3_index_user_tenant_handle_key.
-- Undoes:  builds the index User_email_key on User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "User_email_key";
