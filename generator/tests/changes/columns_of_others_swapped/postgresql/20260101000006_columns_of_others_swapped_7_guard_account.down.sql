-- 20260101000006_columns_of_others_swapped_7_guard_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 25 of 20260101000000_columns_of_others_swapped; after
--          20260101000005_columns_of_others_swapped_6_guard_entry; before
--          20260101000007_columns_of_others_swapped_8_index_account_ref_key.
-- Undoes:  says the check of Account for its second columns: _isotype_20260101000000__in_bounds.
--          says the check of Account for its second columns: _isotype_20260101000000__Account_balance_check.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "_isotype_20260101000000__in_bounds";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "_isotype_20260101000000__Account_balance_check";
