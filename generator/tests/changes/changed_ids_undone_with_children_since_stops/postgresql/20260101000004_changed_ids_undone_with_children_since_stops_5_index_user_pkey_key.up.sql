-- no-transaction
-- 20260101000004_changed_ids_undone_with_children_since_stops_5_index_user_pkey_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000003_changed_ids_undone_with_children_since_stops_4_backfill_user; before
--          20260101000005_changed_ids_undone_with_children_since_stops_6_key_post.
--
-- What:    builds _isotype_20260101000000__User_pkey_key on the second columns of User.
-- Why:     it takes the place of the index that is there.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__User_pkey_key" ON "User"("_isotype_20260101000000__id__new");
