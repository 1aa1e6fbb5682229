-- 20260101000002_json_to_text_3_guard_note for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_json_to_text; after 20260101000001_json_to_text_2_backfill_note; before
--          20260101000003_json_to_text_4_validate_note.
--
-- What:    refuses NULL in the second column of Note.body.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Note" ADD CONSTRAINT "_isotype_20260101000000__body_required" CHECK ("_isotype_20260101000000__body__new" IS NOT NULL) NOT VALID;
