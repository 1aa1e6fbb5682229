-- 20260101000010_foreign_keys_in_a_ring_11_rekey_employee for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000009_foreign_keys_in_a_ring_10_contract_employee; before
--          20260101000011_foreign_keys_in_a_ring_12_validate_employee.
-- Undoes:  refers from Employee to Department.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Department", "Employee" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Employee" DROP CONSTRAINT "Employee_departmentId_fkey";
