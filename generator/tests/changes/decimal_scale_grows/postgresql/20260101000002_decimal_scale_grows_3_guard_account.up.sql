-- 20260101000002_decimal_scale_grows_3_guard_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_decimal_scale_grows; after
--          20260101000001_decimal_scale_grows_2_backfill_account; before
--          20260101000003_decimal_scale_grows_4_validate_account.
--
-- What:    refuses NULL in the second column of Account.amount.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__amount_required" CHECK ("_isotype_20260101000000__amount__new" IS NOT NULL) NOT VALID;
