-- 20260101000002_json_to_text_3_guard_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_json_to_text; after 20260101000001_json_to_text_2_backfill_note; before
--          20260101000003_json_to_text_4_validate_note.
-- Undoes:  refuses NULL in the second column of Note.body.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Note" DROP CONSTRAINT "_isotype_20260101000000__body_required";
