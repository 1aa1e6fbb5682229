-- no-transaction
-- 20260101000003_hostile_names_4_index_i for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 12 of 20260101000000_hostile_names; after 20260101000002_hostile_names_3_backfill_us_er; before
--          20260101000004_hostile_names_5_validate_us_er.
-- Undoes:  builds the index i'"$$; on User.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000__i'""$$;";
