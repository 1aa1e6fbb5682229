-- no-transaction
-- 20260101000001_index_partial_2_index_active_email for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_index_partial; after 20260101000000_index_partial_1_check_rows; before
--          20260101000002_index_partial_3_index_living_email.
--
-- What:    builds the index active_email on User.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__active_email" ON "User"("email") WHERE ("active" = true AND "state" != 'OFF');
