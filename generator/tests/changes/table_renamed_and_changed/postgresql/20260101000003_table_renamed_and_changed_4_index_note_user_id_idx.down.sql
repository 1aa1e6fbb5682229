-- no-transaction
-- 20260101000003_table_renamed_and_changed_4_index_note_user_id_idx for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000002_table_renamed_and_changed_3_guard_user; before
--          20260101000004_table_renamed_and_changed_5_validate_user.
-- Undoes:  builds the index Note_userId_idx on Note.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "Note_userId_idx";
