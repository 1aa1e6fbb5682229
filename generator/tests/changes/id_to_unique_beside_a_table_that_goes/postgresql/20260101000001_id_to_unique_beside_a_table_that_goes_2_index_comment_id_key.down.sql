-- no-transaction
-- 20260101000001_id_to_unique_beside_a_table_that_goes_2_index_comment_id_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; after
--          20260101000000_id_to_unique_beside_a_table_that_goes_1_check_rows; before
--          20260101000002_id_to_unique_beside_a_table_that_goes_3_contract_dropped.
-- Undoes:  builds the index Comment_id_key on Comment.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "Comment_id_key";
