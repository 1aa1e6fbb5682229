-- 20260101000006_foreign_keys_in_a_ring_7_validate_employee for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000005_foreign_keys_in_a_ring_6_key_department; before
--          20260101000007_foreign_keys_in_a_ring_8_validate_department.
-- What:    nothing is left to undo here.

