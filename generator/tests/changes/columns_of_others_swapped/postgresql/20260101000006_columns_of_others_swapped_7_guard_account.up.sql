-- 20260101000006_columns_of_others_swapped_7_guard_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 25 of 20260101000000_columns_of_others_swapped; after
--          20260101000005_columns_of_others_swapped_6_guard_entry; before
--          20260101000007_columns_of_others_swapped_8_index_account_ref_key.
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

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__Account_balance_check" CHECK ("_isotype_20260101000000__balance__new" >= -5) NOT VALID;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__in_bounds" CHECK ("_isotype_20260101000000__balance__new" < "_isotype_20260101000000__ref__new" * 100000) NOT VALID;
