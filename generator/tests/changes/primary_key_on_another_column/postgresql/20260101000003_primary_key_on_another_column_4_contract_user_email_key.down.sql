-- no-transaction
-- 20260101000003_primary_key_on_another_column_4_contract_user_email_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_primary_key_on_another_column; after
--          20260101000002_primary_key_on_another_column_3_index_user_pkey; before
--          20260101000004_primary_key_on_another_column_5_contract_user.
-- Undoes:  drops the index User_email_key of User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "User_email_key" ON "User"("email");
