-- 20260101000001_text_to_json_with_fill_2_backfill_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_text_to_json_with_fill; after
--          20260101000000_text_to_json_with_fill_1_expand_note; before
--          20260101000002_text_to_json_with_fill_3_validate_note.
-- What:    nothing is left to undo here.

