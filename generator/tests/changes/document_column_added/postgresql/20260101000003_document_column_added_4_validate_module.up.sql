-- 20260101000003_document_column_added_4_validate_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_document_column_added; after
--          20260101000002_document_column_added_3_guard_module; before
--          20260101000004_document_column_added_5_validate_module.
--
-- What:    proves that Module.setup holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Module" SET "setup" = '{"name":"none","count":1}'::jsonb WHERE "setup" IS NULL;

ALTER TABLE "Module" VALIDATE CONSTRAINT "_isotype_20260101000000__setup_required";
