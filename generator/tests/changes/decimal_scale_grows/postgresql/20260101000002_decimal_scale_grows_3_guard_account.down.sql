-- 20260101000002_decimal_scale_grows_3_guard_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_decimal_scale_grows; after
--          20260101000001_decimal_scale_grows_2_backfill_account; before
--          20260101000003_decimal_scale_grows_4_validate_account.
-- Undoes:  refuses NULL in the second column of Account.amount.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "_isotype_20260101000000__amount_required";
