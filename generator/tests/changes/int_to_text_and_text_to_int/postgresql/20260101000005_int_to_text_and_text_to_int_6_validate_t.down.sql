-- 20260101000005_int_to_text_and_text_to_int_6_validate_t for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000004_int_to_text_and_text_to_int_5_validate_t; before
--          20260101000006_int_to_text_and_text_to_int_7_guard_t.
-- What:    nothing is left to undo here.

