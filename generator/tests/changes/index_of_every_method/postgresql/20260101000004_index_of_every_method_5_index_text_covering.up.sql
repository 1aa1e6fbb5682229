-- no-transaction
-- 20260101000004_index_of_every_method_5_index_text_covering for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_index_of_every_method; after
--          20260101000003_index_of_every_method_4_index_json_paths; before
--          20260101000005_index_of_every_method_6_index_text_hash.
--
-- What:    builds the index text_covering on Doc.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "text_covering" ON "Doc"("text") INCLUDE ("id");
