-- 20260101000000_index_on_a_path_of_a_document for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Module: changes indexes.

DROP INDEX "Module_setup_count_id_idx";

DROP INDEX "Module_setup_name_key";
