-- no-transaction
-- 20260101000001_index_changed_under_its_name_2_index_lookup for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_index_changed_under_its_name; after
--          20260101000000_index_changed_under_its_name_1_check_indexes; before
--          20260101000002_index_changed_under_its_name_3_contract_lookup.
--
-- What:    builds the index lookup on User.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__lookup" ON "User"("age", "name");
