-- no-transaction
-- 20260101000002_index_added_and_dropped_3_index_it_s_quoted for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_index_added_and_dropped; after
--          20260101000001_index_added_and_dropped_2_index_user_age_name_idx; before
--          20260101000003_index_added_and_dropped_4_contract_user_name_idx.
-- Undoes:  builds the index it's "quoted" on User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "it's ""quoted""";
