-- no-transaction
-- 20260101000004_column_renamed_and_converted_5_index_item_amount_idx for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000003_column_renamed_and_converted_4_guard_item; before
--          20260101000005_column_renamed_and_converted_6_validate_item.
--
-- What:    builds _isotype_20260101000000__Item_amount_idx on the second columns of Item.
-- Why:     it takes the place of the index that is there.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__Item_amount_idx" ON "Item"("_isotype_20260101000000__price__new");
