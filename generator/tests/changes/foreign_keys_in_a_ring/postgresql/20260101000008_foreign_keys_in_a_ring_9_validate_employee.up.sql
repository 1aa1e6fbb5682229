-- 20260101000008_foreign_keys_in_a_ring_9_validate_employee for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000007_foreign_keys_in_a_ring_8_validate_department; before
--          20260101000009_foreign_keys_in_a_ring_10_contract_employee.
--
-- What:    looks at the values in the second columns of Employee.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Employee" ("_isotype_20260101000000__salary__new");
