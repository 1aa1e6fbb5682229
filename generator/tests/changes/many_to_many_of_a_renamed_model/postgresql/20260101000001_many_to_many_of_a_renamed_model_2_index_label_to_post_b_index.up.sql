-- no-transaction
-- 20260101000001_many_to_many_of_a_renamed_model_2_index_label_to_post_b_index for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000000_many_to_many_of_a_renamed_model_1_check_rows; before
--          20260101000002_many_to_many_of_a_renamed_model_3_index_label_to_post_ab_pkey.
--
-- What:    builds the index _LabelToPost_B_index on _LabelToPost.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_LabelToPost_B_index" ON "_PostToTag"("A");
