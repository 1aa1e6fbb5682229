-- 20260101000003_union_tag_changed_by_fill_4_guard_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000002_union_tag_changed_by_fill_3_backfill_module_shape; before
--          20260101000004_union_tag_changed_by_fill_5_validate_module.
--
-- What:    adds the check Module_shape_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" ADD CONSTRAINT "Module_shape_check" CHECK (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) NOT VALID;
