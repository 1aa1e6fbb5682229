-- 20260101000005_document_to_list_6_guard_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_document_to_list; after 20260101000004_document_to_list_5_contract_module;
--          before 20260101000006_document_to_list_7_validate_module.
-- Undoes:  adds the check Module_setup_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_setup_check";
