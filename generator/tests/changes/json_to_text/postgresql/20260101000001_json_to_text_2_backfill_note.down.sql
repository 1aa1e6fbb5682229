-- 20260101000001_json_to_text_2_backfill_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_json_to_text; after 20260101000000_json_to_text_1_expand_note; before
--          20260101000002_json_to_text_3_guard_note.
-- What:    nothing is left to undo here.

