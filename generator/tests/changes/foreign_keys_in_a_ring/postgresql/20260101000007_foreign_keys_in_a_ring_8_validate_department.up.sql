-- 20260101000007_foreign_keys_in_a_ring_8_validate_department for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000006_foreign_keys_in_a_ring_7_validate_employee; before
--          20260101000008_foreign_keys_in_a_ring_9_validate_employee.
--
-- What:    proves Department_headId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Department" VALIDATE CONSTRAINT "Department_headId_fkey";
