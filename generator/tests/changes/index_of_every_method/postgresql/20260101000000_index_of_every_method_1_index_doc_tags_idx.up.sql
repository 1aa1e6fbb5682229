-- no-transaction
-- 20260101000000_index_of_every_method_1_index_doc_tags_idx for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_index_of_every_method; before
--          20260101000001_index_of_every_method_2_index_id_brin.
--
-- What:    builds the index Doc_tags_idx on Doc.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Doc_tags_idx" ON "Doc" USING GIN ("tags");
