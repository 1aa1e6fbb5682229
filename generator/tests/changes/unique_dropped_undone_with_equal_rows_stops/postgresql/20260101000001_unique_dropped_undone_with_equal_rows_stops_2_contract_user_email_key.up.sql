-- no-transaction
-- 20260101000001_unique_dropped_undone_with_equal_rows_stops_2_contract_user_email_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_unique_dropped_undone_with_equal_rows_stops; after
--          20260101000000_unique_dropped_undone_with_equal_rows_stops_1_check_indexes; before
--          20260101000002_unique_dropped_undone_with_equal_rows_stops_3_proof_rows.
--
-- What:    drops the index User_email_key of User.
-- Cost:    waits for running queries and blocks nobody (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "User_email_key";
