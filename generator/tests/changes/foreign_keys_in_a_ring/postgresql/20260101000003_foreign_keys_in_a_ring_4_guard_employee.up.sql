-- 20260101000003_foreign_keys_in_a_ring_4_guard_employee for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000002_foreign_keys_in_a_ring_3_backfill_employee; before
--          20260101000004_foreign_keys_in_a_ring_5_index_department_head_id_key.
--
-- What:    refuses NULL in the second column of Employee.salary.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Employee" ADD CONSTRAINT "_isotype_20260101000000__salary_required" CHECK ("_isotype_20260101000000__salary__new" IS NOT NULL) NOT VALID;
