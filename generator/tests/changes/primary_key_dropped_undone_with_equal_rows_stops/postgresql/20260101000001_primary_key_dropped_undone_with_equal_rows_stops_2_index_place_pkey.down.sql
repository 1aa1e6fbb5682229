-- no-transaction
-- 20260101000001_primary_key_dropped_undone_with_equal_rows_stops_2_index_place_pkey for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_primary_key_dropped_undone_with_equal_rows_stops; after
--          20260101000000_primary_key_dropped_undone_with_equal_rows_stops_1_check_rows; before
--          20260101000002_primary_key_dropped_undone_with_equal_rows_stops_3_contract_place_name_key.
-- Undoes:  builds the index of the primary key of Place.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000__Place_pkey_key";
