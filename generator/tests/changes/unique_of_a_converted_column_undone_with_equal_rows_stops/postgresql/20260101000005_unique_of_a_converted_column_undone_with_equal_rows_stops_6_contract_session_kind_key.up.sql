-- no-transaction
-- 20260101000005_unique_of_a_converted_column_undone_with_equal_rows_stops_6_contract_session_kind_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_unique_of_a_converted_column_undone_with_equal_rows_stops; after
--          20260101000004_unique_of_a_converted_column_undone_with_equal_rows_stops_5_validate_session; before
--          20260101000006_unique_of_a_converted_column_undone_with_equal_rows_stops_7_contract_session.
--
-- What:    drops the index Session_kind_key of Session.
-- Cost:    waits for running queries and blocks nobody (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "Session_kind_key";
