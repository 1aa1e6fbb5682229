-- 20260101000004_columns_of_others_swapped_5_guard_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000003_columns_of_others_swapped_4_backfill_entry; before
--          20260101000005_columns_of_others_swapped_6_guard_entry.
-- Undoes:  says the check of Account for its second columns: _isotype_20260101000000__in_bounds.
--          says the check of Account for its second columns: _isotype_20260101000000__Account_balance_check.
--          refuses NULL in the second column of Account.ref.
--          refuses NULL in the second column of Account.balance.
--          refuses NULL in the second column of Account.id.
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

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "_isotype_20260101000000__ref_required";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "_isotype_20260101000000__balance_required";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "_isotype_20260101000000__id_required";
