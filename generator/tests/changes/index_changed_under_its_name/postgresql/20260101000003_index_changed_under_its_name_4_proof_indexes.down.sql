-- 20260101000003_index_changed_under_its_name_4_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_index_changed_under_its_name; after
--          20260101000002_index_changed_under_its_name_3_contract_user.
-- What:    nothing is left to undo here.

