-- 20260101000003_decimal_scale_grows_4_validate_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_decimal_scale_grows; after 20260101000002_decimal_scale_grows_3_guard_account;
--          before 20260101000004_decimal_scale_grows_5_validate_account.
--
-- What:    proves that the second column of Account.amount holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Account" VALIDATE CONSTRAINT "_isotype_20260101000000__amount_required";
