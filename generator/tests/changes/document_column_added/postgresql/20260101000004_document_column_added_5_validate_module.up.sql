-- 20260101000004_document_column_added_5_validate_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_document_column_added; after
--          20260101000003_document_column_added_4_validate_module; before
--          20260101000005_document_column_added_6_validate_module.
--
-- What:    proves Module_list_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" VALIDATE CONSTRAINT "Module_list_check";
