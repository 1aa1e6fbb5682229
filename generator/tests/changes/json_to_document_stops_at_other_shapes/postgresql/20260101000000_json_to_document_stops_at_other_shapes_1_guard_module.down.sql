-- 20260101000000_json_to_document_stops_at_other_shapes_1_guard_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_json_to_document_stops_at_other_shapes; before
--          20260101000001_json_to_document_stops_at_other_shapes_2_validate_module.
-- Undoes:  adds the check Module_setup_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_setup_check";
