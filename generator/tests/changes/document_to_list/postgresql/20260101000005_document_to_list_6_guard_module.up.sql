-- 20260101000005_document_to_list_6_guard_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_document_to_list; after 20260101000004_document_to_list_5_contract_module;
--          before 20260101000006_document_to_list_7_validate_module.
--
-- What:    adds the check Module_setup_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" ADD CONSTRAINT "Module_setup_check" CHECK ("setup" IS NULL OR (NOT jsonb_path_exists(to_jsonb("setup"), '$[*]?(!(@.type() == "object"))'))) NOT VALID;
