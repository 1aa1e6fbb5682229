-- no-transaction
-- 20260101000006_index_of_every_method_7_index_text_prefix for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_index_of_every_method; after
--          20260101000005_index_of_every_method_6_index_text_hash; before
--          20260101000007_index_of_every_method_8_proof_indexes.
--
-- What:    builds the index text_prefix on Doc.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "text_prefix" ON "Doc"("text" text_pattern_ops);
