-- 20260101000000_document_to_list_1_expand_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_document_to_list; before 20260101000001_document_to_list_2_backfill_module.
-- Undoes:  makes second columns in Module and keeps them in step: setup (JSONB becomes JSONB[]).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Module";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Module"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Module" DROP COLUMN IF EXISTS "_isotype_20260101000000__setup__new";
