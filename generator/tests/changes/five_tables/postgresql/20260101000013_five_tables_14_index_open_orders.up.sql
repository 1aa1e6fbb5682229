-- no-transaction
-- 20260101000013_five_tables_14_index_open_orders for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    14 of 30 of 20260101000000_five_tables; after 20260101000012_five_tables_13_guard_order; before
--          20260101000014_five_tables_15_validate_customer.
--
-- What:    builds the index open_orders on Order.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "open_orders" ON "Order"("customerId") WHERE ("state" != 'DONE');
