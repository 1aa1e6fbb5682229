-- 20260101000007_int_to_text_and_text_to_int_8_validate_t for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000006_int_to_text_and_text_to_int_7_guard_t; before
--          20260101000008_int_to_text_and_text_to_int_9_contract_t.
-- What:    nothing is left to undo here.

