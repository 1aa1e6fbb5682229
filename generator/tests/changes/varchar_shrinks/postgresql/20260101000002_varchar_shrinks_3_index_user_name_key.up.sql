-- no-transaction
-- 20260101000002_varchar_shrinks_3_index_user_name_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_varchar_shrinks; after 20260101000001_varchar_shrinks_2_backfill_user; before
--          20260101000003_varchar_shrinks_4_validate_user.
--
-- What:    builds _isotype_20260101000000__User_name_key on the second columns of User.
-- Why:     it takes the place of the index that is there.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__User_name_key" ON "User"("_isotype_20260101000000__name__new");
