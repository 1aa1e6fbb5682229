-- 20260101000007_foreign_keys_in_a_ring_8_validate_department for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000006_foreign_keys_in_a_ring_7_validate_employee; before
--          20260101000008_foreign_keys_in_a_ring_9_validate_employee.
-- What:    nothing is left to undo here.

