-- 20260101000001_document_column_added_2_backfill_module_setup for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_document_column_added; after
--          20260101000000_document_column_added_1_expand_module; before
--          20260101000002_document_column_added_3_guard_module.
-- What:    nothing is left to undo here.

