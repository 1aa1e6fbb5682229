-- 20260101000003_document_to_list_4_contract_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_document_to_list; after 20260101000002_document_to_list_3_validate_module;
--          before 20260101000004_document_to_list_5_contract_module.
--
-- What:    drops the check Module_setup_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_setup_check";
