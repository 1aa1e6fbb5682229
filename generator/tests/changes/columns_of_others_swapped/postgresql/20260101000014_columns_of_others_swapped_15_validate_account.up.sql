-- 20260101000014_columns_of_others_swapped_15_validate_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    15 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000013_columns_of_others_swapped_14_validate_account; before
--          20260101000015_columns_of_others_swapped_16_validate_account.
--
-- What:    proves that the second column of Account.balance holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Account" VALIDATE CONSTRAINT "_isotype_20260101000000__balance_required";
