-- no-transaction
-- 20260101000001_index_added_and_dropped_2_index_user_age_name_idx for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_index_added_and_dropped; after
--          20260101000000_index_added_and_dropped_1_check_indexes; before
--          20260101000002_index_added_and_dropped_3_index_it_s_quoted.
--
-- What:    builds the index User_age_name_idx on User.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "User_age_name_idx" ON "User"("age", "name" DESC);
