-- 20260101000006_document_column_added_7_validate_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_document_column_added; after
--          20260101000005_document_column_added_6_validate_module; before
--          20260101000007_document_column_added_8_contract_module.
--
-- What:    proves Module_shape_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" VALIDATE CONSTRAINT "Module_shape_check";
