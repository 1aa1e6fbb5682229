-- 20260101000007_document_column_added_8_contract_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_document_column_added; after
--          20260101000006_document_column_added_7_validate_module.
--
-- What:    Module.setup is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Module" ALTER COLUMN "setup" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "_isotype_20260101000000__setup_required";
