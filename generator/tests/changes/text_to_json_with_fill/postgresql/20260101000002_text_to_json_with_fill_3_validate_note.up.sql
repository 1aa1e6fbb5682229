-- 20260101000002_text_to_json_with_fill_3_validate_note for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_text_to_json_with_fill; after
--          20260101000001_text_to_json_with_fill_2_backfill_note; before
--          20260101000003_text_to_json_with_fill_4_guard_note.
--
-- What:    looks at the values in the second columns of Note.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Note" ("_isotype_20260101000000__body__new");
