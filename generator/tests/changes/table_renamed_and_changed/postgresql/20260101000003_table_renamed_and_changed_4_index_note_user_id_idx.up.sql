-- no-transaction
-- 20260101000003_table_renamed_and_changed_4_index_note_user_id_idx for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000002_table_renamed_and_changed_3_guard_user; before
--          20260101000004_table_renamed_and_changed_5_validate_user.
--
-- What:    builds the index Note_userId_idx on Note.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Note_userId_idx" ON "Post"("authorId");
