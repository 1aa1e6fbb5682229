-- 20260101000002_foreign_keys_in_a_ring_3_backfill_employee for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000001_foreign_keys_in_a_ring_2_expand_employee; before
--          20260101000003_foreign_keys_in_a_ring_4_guard_employee.
-- What:    nothing is left to undo here.

