-- 20260101000004_int_to_text_and_text_to_int_5_validate_t for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000003_int_to_text_and_text_to_int_4_index_t_code_key; before
--          20260101000005_int_to_text_and_text_to_int_6_validate_t.
-- What:    nothing is left to undo here.

