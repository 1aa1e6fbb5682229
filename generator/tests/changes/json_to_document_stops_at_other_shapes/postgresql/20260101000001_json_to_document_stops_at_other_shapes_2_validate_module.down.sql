-- 20260101000001_json_to_document_stops_at_other_shapes_2_validate_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_json_to_document_stops_at_other_shapes; after
--          20260101000000_json_to_document_stops_at_other_shapes_1_guard_module.
-- What:    nothing is left to undo here.

