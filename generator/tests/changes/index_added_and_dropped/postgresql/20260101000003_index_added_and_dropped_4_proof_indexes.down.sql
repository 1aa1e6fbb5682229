-- 20260101000003_index_added_and_dropped_4_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_index_added_and_dropped; after
--          20260101000002_index_added_and_dropped_3_contract_user_name_idx.
-- What:    nothing is left to undo here.

