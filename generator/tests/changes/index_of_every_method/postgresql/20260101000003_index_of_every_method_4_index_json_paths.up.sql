-- no-transaction
-- 20260101000003_index_of_every_method_4_index_json_paths for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_index_of_every_method; after
--          20260101000002_index_of_every_method_3_index_inet_gist; before
--          20260101000004_index_of_every_method_5_index_text_covering.
--
-- What:    builds the index json_paths on Doc.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "json_paths" ON "Doc" USING GIN ("json" jsonb_path_ops);
