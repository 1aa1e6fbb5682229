-- 20260101000001_int_to_text_with_fill_down_from_a_dropped_table_2_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000000_int_to_text_with_fill_down_from_a_dropped_table_1_expand_user; before
--          20260101000002_int_to_text_with_fill_down_from_a_dropped_table_3_guard_user.
-- What:    nothing is left to undo here.

