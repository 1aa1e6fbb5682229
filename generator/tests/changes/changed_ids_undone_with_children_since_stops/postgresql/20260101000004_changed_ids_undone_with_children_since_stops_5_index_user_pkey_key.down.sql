-- no-transaction
-- 20260101000004_changed_ids_undone_with_children_since_stops_5_index_user_pkey_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000003_changed_ids_undone_with_children_since_stops_4_backfill_user; before
--          20260101000005_changed_ids_undone_with_children_since_stops_6_key_post.
-- Undoes:  builds _isotype_20260101000000__User_pkey_key on the second columns of User.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000__User_pkey_key";
