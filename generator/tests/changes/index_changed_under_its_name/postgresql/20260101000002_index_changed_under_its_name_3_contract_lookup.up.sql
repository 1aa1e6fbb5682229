-- no-transaction
-- 20260101000002_index_changed_under_its_name_3_contract_lookup for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_index_changed_under_its_name; after
--          20260101000001_index_changed_under_its_name_2_index_lookup; before
--          20260101000003_index_changed_under_its_name_4_contract_user.
--
-- What:    drops the index lookup of User.
-- Cost:    waits for running queries and blocks nobody (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "lookup";
