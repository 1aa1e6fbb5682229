-- 20260101000005_foreign_keys_in_a_ring_6_key_department for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000004_foreign_keys_in_a_ring_5_index_department_head_id_key; before
--          20260101000006_foreign_keys_in_a_ring_7_validate_employee.
-- Undoes:  refers from Department to Employee.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Department", "Employee" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Department" DROP CONSTRAINT "Department_headId_fkey";
