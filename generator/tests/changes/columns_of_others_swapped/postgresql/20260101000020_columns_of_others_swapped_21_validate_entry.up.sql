-- 20260101000020_columns_of_others_swapped_21_validate_entry for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    21 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000019_columns_of_others_swapped_20_validate_account; before
--          20260101000021_columns_of_others_swapped_22_validate_account.
--
-- What:    proves _isotype_20260101000000__Entry_account_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Entry" VALIDATE CONSTRAINT "_isotype_20260101000000__Entry_account_fkey";
