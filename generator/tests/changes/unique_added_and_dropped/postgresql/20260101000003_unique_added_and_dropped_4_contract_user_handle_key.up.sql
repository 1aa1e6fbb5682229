-- no-transaction
-- 20260101000003_unique_added_and_dropped_4_contract_user_handle_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_unique_added_and_dropped; after
--          20260101000002_unique_added_and_dropped_3_index_user_tenant_handle_key; before
--          20260101000004_unique_added_and_dropped_5_proof_indexes.
--
-- What:    drops the index User_handle_key of User.
-- Cost:    waits for running queries and blocks nobody (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "User_handle_key";
