-- 20260101000017_columns_of_others_swapped_18_validate_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    18 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000016_columns_of_others_swapped_17_validate_entry; before
--          20260101000018_columns_of_others_swapped_19_validate_account.
--
-- What:    proves _isotype_20260101000000__Account_balance_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Account" VALIDATE CONSTRAINT "_isotype_20260101000000__Account_balance_check";
