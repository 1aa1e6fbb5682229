-- 20260101000002_foreign_keys_in_a_ring_3_key_department for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000001_foreign_keys_in_a_ring_2_index_department_head_id_key; before
--          20260101000003_foreign_keys_in_a_ring_4_validate_department.
-- Undoes:  refers from Department to Employee.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Department" DROP CONSTRAINT "Department_headId_fkey";
