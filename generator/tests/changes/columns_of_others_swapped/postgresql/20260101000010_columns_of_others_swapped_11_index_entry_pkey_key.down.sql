-- no-transaction
-- 20260101000010_columns_of_others_swapped_11_index_entry_pkey_key for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000009_columns_of_others_swapped_10_index_account_pkey_key; before
--          20260101000011_columns_of_others_swapped_12_key_account.
-- Undoes:  builds _isotype_20260101000000__Entry_pkey_key on the second columns of Entry.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
DROP INDEX CONCURRENTLY IF EXISTS "_isotype_20260101000000__Entry_pkey_key";
