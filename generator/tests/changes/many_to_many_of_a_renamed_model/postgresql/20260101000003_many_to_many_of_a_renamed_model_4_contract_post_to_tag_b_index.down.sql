-- no-transaction
-- 20260101000003_many_to_many_of_a_renamed_model_4_contract_post_to_tag_b_index for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000002_many_to_many_of_a_renamed_model_3_index_label_to_post_ab_pkey; before
--          20260101000004_many_to_many_of_a_renamed_model_5_contract_post_to_tag.
-- Undoes:  drops the index _PostToTag_B_index of _PostToTag.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_PostToTag_B_index" ON "_PostToTag"("B");
