-- 20260101000004_columns_of_others_swapped_5_guard_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000003_columns_of_others_swapped_4_backfill_entry; before
--          20260101000005_columns_of_others_swapped_6_guard_entry.
--
-- What:    refuses NULL in the second column of Account.id.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    refuses NULL in the second column of Account.balance.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    refuses NULL in the second column of Account.ref.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    says the check of Account for its second columns: _isotype_20260101000000__Account_balance_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    says the check of Account for its second columns: _isotype_20260101000000__in_bounds.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__id_required" CHECK ("_isotype_20260101000000__id__new" IS NOT NULL) NOT VALID;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__balance_required" CHECK ("_isotype_20260101000000__balance__new" IS NOT NULL) NOT VALID;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__ref_required" CHECK ("_isotype_20260101000000__ref__new" IS NOT NULL) NOT VALID;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__Account_balance_check" CHECK ("_isotype_20260101000000__balance__new" >= -5) NOT VALID;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__in_bounds" CHECK ("_isotype_20260101000000__balance__new" < "_isotype_20260101000000__ref__new" * 100000) NOT VALID;
