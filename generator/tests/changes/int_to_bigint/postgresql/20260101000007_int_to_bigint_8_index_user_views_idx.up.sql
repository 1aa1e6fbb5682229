-- no-transaction
-- 20260101000007_int_to_bigint_8_index_user_views_idx for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 18 of 20260101000000_int_to_bigint; after 20260101000006_int_to_bigint_7_index_post_author_id_idx;
--          before 20260101000008_int_to_bigint_9_index_user_pkey_key.
--
-- What:    builds _isotype_20260101000000__User_views_idx on the second columns of User.
-- Why:     it takes the place of the index that is there.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__User_views_idx" ON "User"("_isotype_20260101000000__views__new");
