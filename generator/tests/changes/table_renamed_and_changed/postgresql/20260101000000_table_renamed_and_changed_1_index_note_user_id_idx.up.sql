-- no-transaction
-- 20260101000000_table_renamed_and_changed_1_index_note_user_id_idx for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 13 of 20260101000000_table_renamed_and_changed; before
--          20260101000001_table_renamed_and_changed_2_contract_user.
--
-- What:    builds the index Note_userId_idx on Note.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.
-- Differs: on SQLite the same change is one file.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Note_userId_idx" ON "Post"("authorId");
