-- 20260101000003_json_to_text_4_validate_note for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_json_to_text; after 20260101000002_json_to_text_3_guard_note; before
--          20260101000004_json_to_text_5_validate_note.
--
-- What:    proves that the second column of Note.body holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Note" VALIDATE CONSTRAINT "_isotype_20260101000000__body_required";
