-- no-transaction
-- 20260101000002_many_to_many_of_a_renamed_model_3_index_label_to_post_ab_pkey for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000001_many_to_many_of_a_renamed_model_2_index_label_to_post_b_index; before
--          20260101000003_many_to_many_of_a_renamed_model_4_contract_post_to_tag_b_index.
-- Undoes:  builds the index of the primary key of _LabelToPost.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000___LabelToPost_AB_pkey_key";
