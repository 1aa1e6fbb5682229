-- 20260101000001_int_to_text_and_text_to_int_2_backfill_t for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000000_int_to_text_and_text_to_int_1_expand_t; before
--          20260101000002_int_to_text_and_text_to_int_3_guard_t.
-- What:    nothing is left to undo here.

