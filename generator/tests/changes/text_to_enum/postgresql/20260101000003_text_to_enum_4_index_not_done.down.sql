-- no-transaction
-- 20260101000003_text_to_enum_4_index_not_done for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_text_to_enum; after 20260101000002_text_to_enum_3_backfill_order; before
--          20260101000004_text_to_enum_5_validate_order.
-- Undoes:  builds _isotype_20260101000000__not_done on the second columns of Order.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000__not_done";
