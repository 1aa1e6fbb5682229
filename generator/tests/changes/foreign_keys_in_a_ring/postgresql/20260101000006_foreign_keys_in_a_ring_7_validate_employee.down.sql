-- 20260101000006_foreign_keys_in_a_ring_7_validate_employee for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000005_foreign_keys_in_a_ring_6_rekey_employee; before
--          20260101000007_foreign_keys_in_a_ring_8_proof_indexes.
-- What:    nothing is left to undo here.

