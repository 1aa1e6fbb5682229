-- no-transaction
-- 20260101000002_hostile_names_3_index_i for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_hostile_names; after 20260101000001_hostile_names_2_expand_us_er; before
--          20260101000003_hostile_names_4_contract_i.
--
-- What:    builds the index i'"$$; on User.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__i'""$$;" ON """Us'er$$"("m'""o$$re");
