-- no-transaction
-- 20260101000003_unique_column_added_with_equal_fill_stops_4_index_user_code_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_unique_column_added_with_equal_fill_stops; after
--          20260101000002_unique_column_added_with_equal_fill_stops_3_guard_user; before
--          20260101000004_unique_column_added_with_equal_fill_stops_5_validate_user.
--
-- What:    builds the index User_code_key on User.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "User_code_key" ON "User"("code");
