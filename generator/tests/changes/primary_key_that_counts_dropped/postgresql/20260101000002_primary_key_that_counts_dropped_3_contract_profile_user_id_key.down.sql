-- no-transaction
-- 20260101000002_primary_key_that_counts_dropped_3_contract_profile_user_id_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_primary_key_that_counts_dropped; after
--          20260101000001_primary_key_that_counts_dropped_2_index_profile_pkey; before
--          20260101000003_primary_key_that_counts_dropped_4_contract_profile.
-- Undoes:  drops the index Profile_userId_key of Profile.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "Profile_userId_key" ON "Profile"("userId");
