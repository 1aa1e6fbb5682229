-- 20260101000003_foreign_keys_in_a_ring_4_validate_department for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000002_foreign_keys_in_a_ring_3_key_department; before
--          20260101000004_foreign_keys_in_a_ring_5_contract_employee.
-- What:    nothing is left to undo here.

