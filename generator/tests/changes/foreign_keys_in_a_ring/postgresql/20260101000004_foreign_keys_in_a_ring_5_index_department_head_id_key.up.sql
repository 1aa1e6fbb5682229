-- no-transaction
-- 20260101000004_foreign_keys_in_a_ring_5_index_department_head_id_key for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000003_foreign_keys_in_a_ring_4_guard_employee; before
--          20260101000005_foreign_keys_in_a_ring_6_key_department.
--
-- What:    builds the index Department_headId_key on Department.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "Department_headId_key" ON "Department"("headId");
