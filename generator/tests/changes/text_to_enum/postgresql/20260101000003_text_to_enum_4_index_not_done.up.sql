-- no-transaction
-- 20260101000003_text_to_enum_4_index_not_done for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_text_to_enum; after 20260101000002_text_to_enum_3_backfill_order; before
--          20260101000004_text_to_enum_5_validate_order.
--
-- What:    builds _isotype_20260101000000__not_done on the second columns of Order.
-- Why:     it takes the place of the index that is there.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__not_done" ON "Order"("_isotype_20260101000000__state__new") WHERE (_isotype_20260101000000__state__new <> 'done');
