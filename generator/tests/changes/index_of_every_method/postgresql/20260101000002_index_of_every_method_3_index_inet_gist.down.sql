-- no-transaction
-- 20260101000002_index_of_every_method_3_index_inet_gist for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_index_of_every_method; after
--          20260101000001_index_of_every_method_2_index_id_brin; before
--          20260101000003_index_of_every_method_4_index_json_paths.
-- Undoes:  builds the index inet_gist on Doc.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "inet_gist";
