-- 20260101000007_document_column_added_8_contract_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_document_column_added; after
--          20260101000006_document_column_added_7_validate_module.
-- Undoes:  Module.setup is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" ADD CONSTRAINT "_isotype_20260101000000__setup_required" CHECK ("setup" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Module" ALTER COLUMN "setup" DROP NOT NULL;
