-- 20260101000009_many_to_many_of_a_renamed_model_10_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000008_many_to_many_of_a_renamed_model_9_contract_post_to_tag.
-- What:    nothing is left to undo here.

