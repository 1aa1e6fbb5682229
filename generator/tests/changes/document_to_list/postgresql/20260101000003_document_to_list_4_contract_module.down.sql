-- 20260101000003_document_to_list_4_contract_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_document_to_list; after 20260101000002_document_to_list_3_validate_module;
--          before 20260101000004_document_to_list_5_contract_module.
-- Undoes:  drops the check Module_setup_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Module" ADD CONSTRAINT "Module_setup_check" CHECK ("setup" IS NULL OR (jsonb_typeof("setup") = 'object'));
