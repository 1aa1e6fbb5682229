-- 20260101000003_index_on_a_path_of_a_document_4_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_index_on_a_path_of_a_document; after
--          20260101000002_index_on_a_path_of_a_document_3_index_module_setup_name_key.
-- What:    nothing is left to undo here.

