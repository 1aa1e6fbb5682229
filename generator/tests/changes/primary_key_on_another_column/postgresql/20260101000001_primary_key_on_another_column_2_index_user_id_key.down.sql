-- no-transaction
-- 20260101000001_primary_key_on_another_column_2_index_user_id_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_primary_key_on_another_column; after
--          20260101000000_primary_key_on_another_column_1_check_rows; before
--          20260101000002_primary_key_on_another_column_3_index_user_pkey.
-- Undoes:  builds the index User_id_key on User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "User_id_key";
