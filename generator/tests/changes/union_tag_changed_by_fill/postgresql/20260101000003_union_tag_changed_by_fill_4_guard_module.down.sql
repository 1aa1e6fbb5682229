-- 20260101000003_union_tag_changed_by_fill_4_guard_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000002_union_tag_changed_by_fill_3_backfill_module_shape; before
--          20260101000004_union_tag_changed_by_fill_5_validate_module.
-- Undoes:  adds the check Module_shape_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_shape_check";
