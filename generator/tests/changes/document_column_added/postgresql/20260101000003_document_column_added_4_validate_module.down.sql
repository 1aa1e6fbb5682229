-- 20260101000003_document_column_added_4_validate_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_document_column_added; after
--          20260101000002_document_column_added_3_guard_module; before
--          20260101000004_document_column_added_5_validate_module.
-- What:    nothing is left to undo here.

