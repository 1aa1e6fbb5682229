-- 20260101000011_foreign_keys_in_a_ring_12_validate_employee for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000010_foreign_keys_in_a_ring_11_rekey_employee; before
--          20260101000012_foreign_keys_in_a_ring_13_proof_indexes.
-- What:    nothing is left to undo here.

