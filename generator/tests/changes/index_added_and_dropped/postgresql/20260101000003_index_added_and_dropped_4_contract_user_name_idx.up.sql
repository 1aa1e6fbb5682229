-- no-transaction
-- 20260101000003_index_added_and_dropped_4_contract_user_name_idx for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_index_added_and_dropped; after
--          20260101000002_index_added_and_dropped_3_index_it_s_quoted; before
--          20260101000004_index_added_and_dropped_5_proof_indexes.
--
-- What:    drops the index User_name_idx of User.
-- Cost:    waits for running queries and blocks nobody (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "User_name_idx";
