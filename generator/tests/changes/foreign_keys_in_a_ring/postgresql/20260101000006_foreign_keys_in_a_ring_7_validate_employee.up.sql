-- 20260101000006_foreign_keys_in_a_ring_7_validate_employee for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000005_foreign_keys_in_a_ring_6_key_department; before
--          20260101000007_foreign_keys_in_a_ring_8_validate_department.
--
-- What:    proves that the second column of Employee.salary holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Employee" VALIDATE CONSTRAINT "_isotype_20260101000000__salary_required";
