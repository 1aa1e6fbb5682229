-- 20260101000002_document_column_added_3_guard_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_document_column_added; after
--          20260101000001_document_column_added_2_backfill_module_setup; before
--          20260101000003_document_column_added_4_validate_module.
-- Undoes:  adds the check Module_shape_check.
--          adds the check Module_setup_check.
--          adds the check Module_list_check.
--          refuses NULL in Module.setup from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_shape_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_setup_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_list_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "_isotype_20260101000000__setup_required";
