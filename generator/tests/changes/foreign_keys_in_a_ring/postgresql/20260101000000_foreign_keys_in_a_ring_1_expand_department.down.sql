-- 20260101000000_foreign_keys_in_a_ring_1_expand_department for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 13 of 20260101000000_foreign_keys_in_a_ring; before
--          20260101000001_foreign_keys_in_a_ring_2_expand_employee.
-- Undoes:  adds the column Department.budget.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Department" ALTER COLUMN "budget" DROP NOT NULL;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Department" ALTER COLUMN "budget" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Department" RENAME COLUMN "budget" TO "_isotype_20260101000000_undone_budget";
