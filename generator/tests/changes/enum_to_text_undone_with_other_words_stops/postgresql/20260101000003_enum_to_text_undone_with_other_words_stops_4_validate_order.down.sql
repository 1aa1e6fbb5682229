-- 20260101000003_enum_to_text_undone_with_other_words_stops_4_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_enum_to_text_undone_with_other_words_stops; after
--          20260101000002_enum_to_text_undone_with_other_words_stops_3_guard_order; before
--          20260101000004_enum_to_text_undone_with_other_words_stops_5_validate_order.
-- What:    nothing is left to undo here.

