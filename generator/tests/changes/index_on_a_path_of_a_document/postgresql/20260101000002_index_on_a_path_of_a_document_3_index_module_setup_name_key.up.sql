-- no-transaction
-- 20260101000002_index_on_a_path_of_a_document_3_index_module_setup_name_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_index_on_a_path_of_a_document; after
--          20260101000001_index_on_a_path_of_a_document_2_index_module_setup_count_id_idx; before
--          20260101000003_index_on_a_path_of_a_document_4_proof_indexes.
--
-- What:    builds the index Module_setup_name_key on Module.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "Module_setup_name_key" ON "Module"(("setup" ->> 'name'));
