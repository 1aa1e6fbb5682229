-- 20260101000001_enum_to_text_undone_with_other_words_stops_2_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_enum_to_text_undone_with_other_words_stops; after
--          20260101000000_enum_to_text_undone_with_other_words_stops_1_expand_order; before
--          20260101000002_enum_to_text_undone_with_other_words_stops_3_guard_order.
-- What:    nothing is left to undo here.

