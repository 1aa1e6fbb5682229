-- 20260101000002_union_tag_changed_by_fill_3_contract_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000001_union_tag_changed_by_fill_2_validate_module.
--
-- What:    drops the check Module_shape_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames _isotype_20260101000000__Module_shape_check to Module_shape_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_shape_check";

ALTER TABLE "Module" RENAME CONSTRAINT "_isotype_20260101000000__Module_shape_check" TO "Module_shape_check";
