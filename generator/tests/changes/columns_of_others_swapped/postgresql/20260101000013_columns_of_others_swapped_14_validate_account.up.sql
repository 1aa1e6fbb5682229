-- 20260101000013_columns_of_others_swapped_14_validate_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    14 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000012_columns_of_others_swapped_13_key_entry; before
--          20260101000014_columns_of_others_swapped_15_validate_account.
--
-- What:    proves that the second column of Account.id holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Account" VALIDATE CONSTRAINT "_isotype_20260101000000__id_required";
