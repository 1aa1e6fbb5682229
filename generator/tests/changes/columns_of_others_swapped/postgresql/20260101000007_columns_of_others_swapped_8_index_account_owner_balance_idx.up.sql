-- no-transaction
-- 20260101000007_columns_of_others_swapped_8_index_account_owner_balance_idx for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000006_columns_of_others_swapped_7_index_account_ref_key; before
--          20260101000008_columns_of_others_swapped_9_index_rich.
--
-- What:    builds _isotype_20260101000000__Account_owner_balance_idx on the second columns of Account.
-- Why:     it takes the place of the index that is there.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__Account_owner_balance_idx" ON "Account"("owner", "_isotype_20260101000000__balance__new");
