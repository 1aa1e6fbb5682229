-- 20260101000002_document_column_added_3_guard_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_document_column_added; after
--          20260101000001_document_column_added_2_backfill_module_setup; before
--          20260101000003_document_column_added_4_validate_module.
--
-- What:    refuses NULL in Module.setup from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check Module_list_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check Module_setup_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check Module_shape_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" ADD CONSTRAINT "_isotype_20260101000000__setup_required" CHECK ("setup" IS NOT NULL) NOT VALID;

ALTER TABLE "Module" ADD CONSTRAINT "Module_list_check" CHECK ("list" IS NULL OR (NOT jsonb_path_exists(to_jsonb("list"), '$[*]?(!(@.type() == "object"))'))) NOT VALID;

ALTER TABLE "Module" ADD CONSTRAINT "Module_setup_check" CHECK (jsonb_typeof("setup") = 'object') NOT VALID;

ALTER TABLE "Module" ADD CONSTRAINT "Module_shape_check" CHECK ("shape" IS NULL OR (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false))) NOT VALID;
