-- 20260101000005_columns_of_others_swapped_6_guard_entry for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000004_columns_of_others_swapped_5_guard_account; before
--          20260101000006_columns_of_others_swapped_7_index_account_ref_key.
--
-- What:    refuses NULL in the second column of Entry.account.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Entry" ADD CONSTRAINT "_isotype_20260101000000__account_required" CHECK ("_isotype_20260101000000__account__new" IS NOT NULL) NOT VALID;
