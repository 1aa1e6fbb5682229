-- 20260101000003_foreign_keys_in_a_ring_4_guard_employee for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000002_foreign_keys_in_a_ring_3_backfill_employee; before
--          20260101000004_foreign_keys_in_a_ring_5_index_department_head_id_key.
-- Undoes:  refuses NULL in the second column of Employee.salary.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Employee" DROP CONSTRAINT "_isotype_20260101000000__salary_required";
