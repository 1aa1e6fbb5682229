-- no-transaction
-- 20260101000002_index_partial_3_index_living_email for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_index_partial; after 20260101000001_index_partial_2_index_active_email; before
--          20260101000003_index_partial_4_contract_active_email.
-- Undoes:  builds the index living_email on User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "living_email";
