-- no-transaction
-- 20260101000006_int_to_bigint_7_index_post_author_id_idx for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 18 of 20260101000000_int_to_bigint; after 20260101000005_int_to_bigint_6_guard_user; before
--          20260101000007_int_to_bigint_8_index_user_views_idx.
-- Undoes:  builds _isotype_20260101000000__Post_authorId_idx on the second columns of Post.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000__Post_authorId_idx";
