-- no-transaction
-- 20260101000002_table_dropped_with_fill_down_from_it_3_contract_user_code_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_table_dropped_with_fill_down_from_it; after
--          20260101000001_table_dropped_with_fill_down_from_it_2_contract_user; before
--          20260101000003_table_dropped_with_fill_down_from_it_4_contract_user.
--
-- What:    drops the index User_code_key of User.
-- Cost:    waits for running queries and blocks nobody (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "User_code_key";
