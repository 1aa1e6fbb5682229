-- no-transaction
-- 20260101000002_enum_values_added_3_index_lost_orders for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_enum_values_added; after 20260101000001_enum_values_added_2_expand_order;
--          before 20260101000003_enum_values_added_4_proof_indexes.
--
-- What:    builds the index lost_orders on Order.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "lost_orders" ON "Order"("id") WHERE ("state" = 'LOST');
