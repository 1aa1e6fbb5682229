-- no-transaction
-- 20260101000001_index_of_every_method_2_index_id_brin for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_index_of_every_method; after
--          20260101000000_index_of_every_method_1_index_doc_tags_idx; before
--          20260101000002_index_of_every_method_3_index_inet_gist.
-- Undoes:  builds the index id_brin on Doc.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "id_brin";
