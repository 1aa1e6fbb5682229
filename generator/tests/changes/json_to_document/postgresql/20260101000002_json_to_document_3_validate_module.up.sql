-- 20260101000002_json_to_document_3_validate_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_json_to_document; after 20260101000001_json_to_document_2_validate_module.
--
-- What:    proves Module_setup_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" VALIDATE CONSTRAINT "Module_setup_check";
