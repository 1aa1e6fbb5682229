-- 20260101000001_foreign_keys_in_a_ring_2_expand_employee for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000000_foreign_keys_in_a_ring_1_expand_department; before
--          20260101000002_foreign_keys_in_a_ring_3_backfill_employee.
-- Undoes:  makes second columns in Employee and keeps them in step: salary (INTEGER becomes BIGINT).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Employee";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Employee"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Employee" DROP COLUMN IF EXISTS "_isotype_20260101000000__salary__new";
