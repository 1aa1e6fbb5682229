-- no-transaction
-- 20260101000006_foreign_key_of_several_columns_7_index_line_shop_number_idx for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000005_foreign_key_of_several_columns_6_guard_order; before
--          20260101000007_foreign_key_of_several_columns_8_index_order_pkey_key.
-- Undoes:  builds _isotype_20260101000000__Line_shop_number_idx on the second columns of Line.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000__Line_shop_number_idx";
