-- no-transaction
-- 20260101000003_int_to_text_and_text_to_int_4_index_t_code_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000002_int_to_text_and_text_to_int_3_guard_t; before
--          20260101000004_int_to_text_and_text_to_int_5_validate_t.
--
-- What:    builds _isotype_20260101000000__T_code_key on the second columns of T.
-- Why:     it takes the place of the index that is there.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__T_code_key" ON "T"("_isotype_20260101000000__code__new");
