-- 20260101000005_document_column_added_6_validate_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_document_column_added; after
--          20260101000004_document_column_added_5_validate_module; before
--          20260101000006_document_column_added_7_validate_module.
-- What:    nothing is left to undo here.

