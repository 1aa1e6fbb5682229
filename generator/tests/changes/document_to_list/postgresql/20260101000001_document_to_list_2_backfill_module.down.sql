-- 20260101000001_document_to_list_2_backfill_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_document_to_list; after 20260101000000_document_to_list_1_expand_module;
--          before 20260101000002_document_to_list_3_validate_module.
-- What:    nothing is left to undo here.

