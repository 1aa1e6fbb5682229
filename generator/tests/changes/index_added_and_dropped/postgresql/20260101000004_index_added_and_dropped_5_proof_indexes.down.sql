-- 20260101000004_index_added_and_dropped_5_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_index_added_and_dropped; after
--          20260101000003_index_added_and_dropped_4_contract_user_name_idx.
-- What:    nothing is left to undo here.

