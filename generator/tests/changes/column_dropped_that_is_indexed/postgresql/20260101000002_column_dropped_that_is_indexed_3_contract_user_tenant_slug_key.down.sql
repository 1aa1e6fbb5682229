-- no-transaction
-- 20260101000002_column_dropped_that_is_indexed_3_contract_user_tenant_slug_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_column_dropped_that_is_indexed; after
--          20260101000001_column_dropped_that_is_indexed_2_contract_user_email_key; before
--          20260101000003_column_dropped_that_is_indexed_4_contract_slug_of_low.
-- Undoes:  drops the index User_tenant_slug_key of User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "User_tenant_slug_key" ON "User"("tenant", "slug");
