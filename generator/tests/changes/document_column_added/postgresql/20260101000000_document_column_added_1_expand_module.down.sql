-- 20260101000000_document_column_added_1_expand_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_document_column_added; before
--          20260101000001_document_column_added_2_backfill_module_setup.
-- Undoes:  adds the column Module.list.
--          adds the column Module.shape.
--          adds the column Module.setup.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Module" RENAME COLUMN "list" TO "_isotype_20260101000000_undone_list";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Module" RENAME COLUMN "shape" TO "_isotype_20260101000000_undone_shape";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Module" RENAME COLUMN "setup" TO "_isotype_20260101000000_undone_setup";
