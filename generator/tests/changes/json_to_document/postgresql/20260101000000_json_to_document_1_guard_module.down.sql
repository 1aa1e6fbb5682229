-- 20260101000000_json_to_document_1_guard_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_json_to_document; before 20260101000001_json_to_document_2_validate_module.
-- Undoes:  adds the check Module_setup_check.
--          adds the check Module_maybe_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_setup_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_maybe_check";
