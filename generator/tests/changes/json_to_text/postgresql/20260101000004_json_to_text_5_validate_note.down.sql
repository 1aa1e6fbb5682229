-- 20260101000004_json_to_text_5_validate_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_json_to_text; after 20260101000003_json_to_text_4_validate_note; before
--          20260101000005_json_to_text_6_contract_note.
-- What:    nothing is left to undo here.

