-- no-transaction
-- 20260101000003_index_partial_4_contract_active_email for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_index_partial; after 20260101000002_index_partial_3_index_living_email; before
--          20260101000004_index_partial_5_contract_user.
--
-- What:    drops the index active_email of User.
-- Cost:    waits for running queries and blocks nobody (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "active_email";
