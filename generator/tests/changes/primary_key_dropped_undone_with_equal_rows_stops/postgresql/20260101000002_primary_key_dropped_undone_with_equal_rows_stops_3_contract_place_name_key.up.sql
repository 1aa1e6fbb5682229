-- no-transaction
-- 20260101000002_primary_key_dropped_undone_with_equal_rows_stops_3_contract_place_name_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_primary_key_dropped_undone_with_equal_rows_stops; after
--          20260101000001_primary_key_dropped_undone_with_equal_rows_stops_2_index_place_pkey; before
--          20260101000003_primary_key_dropped_undone_with_equal_rows_stops_4_contract_place.
--
-- What:    drops the index Place_name_key of Place.
-- Cost:    waits for running queries and blocks nobody (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "Place_name_key";
