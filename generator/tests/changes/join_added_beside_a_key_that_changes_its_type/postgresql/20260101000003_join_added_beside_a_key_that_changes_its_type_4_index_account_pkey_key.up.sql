-- no-transaction
-- 20260101000003_join_added_beside_a_key_that_changes_its_type_4_index_account_pkey_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000002_join_added_beside_a_key_that_changes_its_type_3_backfill_account; before
--          20260101000004_join_added_beside_a_key_that_changes_its_type_5_validate_account.
--
-- What:    builds _isotype_20260101000000__Account_pkey_key on the second columns of Account.
-- Why:     it takes the place of the index that is there.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__Account_pkey_key" ON "Account"("_isotype_20260101000000__id__new");
