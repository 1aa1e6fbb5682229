-- 20260101000006_document_to_list_7_validate_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 7 of 20260101000000_document_to_list; after 20260101000005_document_to_list_6_guard_module.
--
-- What:    proves Module_setup_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" VALIDATE CONSTRAINT "Module_setup_check";
