-- 20260101000001_json_to_document_2_validate_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_json_to_document; after 20260101000000_json_to_document_1_guard_module; before
--          20260101000002_json_to_document_3_validate_module.
-- What:    nothing is left to undo here.

