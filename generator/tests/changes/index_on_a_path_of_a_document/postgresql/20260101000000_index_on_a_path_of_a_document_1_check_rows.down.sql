-- 20260101000000_index_on_a_path_of_a_document_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_index_on_a_path_of_a_document; before
--          20260101000001_index_on_a_path_of_a_document_2_index_module_setup_count_id_idx.
-- What:    nothing is left to undo here.

