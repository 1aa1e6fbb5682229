-- 20260101000004_text_to_json_5_validate_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_text_to_json; after 20260101000003_text_to_json_4_guard_note; before
--          20260101000005_text_to_json_6_contract_note.
-- What:    nothing is left to undo here.

