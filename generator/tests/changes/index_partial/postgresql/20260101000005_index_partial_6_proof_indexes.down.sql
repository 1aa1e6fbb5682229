-- 20260101000005_index_partial_6_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 6 of 20260101000000_index_partial; after 20260101000004_index_partial_5_contract_user.
-- What:    nothing is left to undo here.

