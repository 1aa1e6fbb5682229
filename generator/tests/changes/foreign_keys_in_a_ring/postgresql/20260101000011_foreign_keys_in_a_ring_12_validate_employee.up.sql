-- 20260101000011_foreign_keys_in_a_ring_12_validate_employee for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000010_foreign_keys_in_a_ring_11_rekey_employee; before
--          20260101000012_foreign_keys_in_a_ring_13_proof_indexes.
--
-- What:    proves Employee_departmentId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Employee" VALIDATE CONSTRAINT "Employee_departmentId_fkey";
