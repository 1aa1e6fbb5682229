-- 20260101000001_union_tag_changed_by_fill_2_expand_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000000_union_tag_changed_by_fill_1_contract_module; before
--          20260101000002_union_tag_changed_by_fill_3_backfill_module_shape.
-- Undoes:  makes room for what Module.shape held.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Module" DROP COLUMN IF EXISTS "_isotype_20260101000000_shape";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Module" DROP COLUMN IF EXISTS "_isotype_20260101000000_shape__became";
