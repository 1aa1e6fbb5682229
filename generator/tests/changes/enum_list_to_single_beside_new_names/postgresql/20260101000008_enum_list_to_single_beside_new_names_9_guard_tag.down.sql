-- 20260101000008_enum_list_to_single_beside_new_names_9_guard_tag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000007_enum_list_to_single_beside_new_names_8_backfill_tag_main; before
--          20260101000009_enum_list_to_single_beside_new_names_10_validate_tag.
-- Undoes:  refuses NULL in Tag.main from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Tag" DROP CONSTRAINT "_isotype_20260101000000__main_required";
