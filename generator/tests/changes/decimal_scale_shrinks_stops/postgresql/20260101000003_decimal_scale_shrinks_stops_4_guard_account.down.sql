-- 20260101000003_decimal_scale_shrinks_stops_4_guard_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_decimal_scale_shrinks_stops; after
--          20260101000002_decimal_scale_shrinks_stops_3_validate_account; before
--          20260101000004_decimal_scale_shrinks_stops_5_validate_account.
-- Undoes:  refuses NULL in the second column of Account.amount.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__amount_required";
