-- no-transaction
-- 20260101000003_int_to_text_and_text_to_int_4_index_t_code_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000002_int_to_text_and_text_to_int_3_guard_t; before
--          20260101000004_int_to_text_and_text_to_int_5_validate_t.
-- Undoes:  builds _isotype_20260101000000__T_code_key on the second columns of T.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000__T_code_key";
