-- 20260101000004_index_changed_under_its_name_5_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_index_changed_under_its_name; after
--          20260101000003_index_changed_under_its_name_4_contract_user.
-- What:    nothing is left to undo here.

