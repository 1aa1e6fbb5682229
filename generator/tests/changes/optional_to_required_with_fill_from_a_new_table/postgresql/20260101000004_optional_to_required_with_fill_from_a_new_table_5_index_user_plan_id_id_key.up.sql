-- no-transaction
-- 20260101000004_optional_to_required_with_fill_from_a_new_table_5_index_user_plan_id_id_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000003_optional_to_required_with_fill_from_a_new_table_4_guard_user; before
--          20260101000005_optional_to_required_with_fill_from_a_new_table_6_key_user.
--
-- What:    builds the index User_planId_id_key on User.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "User_planId_id_key" ON "User"("score", "id");
