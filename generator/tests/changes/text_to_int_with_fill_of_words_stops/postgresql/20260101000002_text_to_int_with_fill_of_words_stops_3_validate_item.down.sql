-- 20260101000002_text_to_int_with_fill_of_words_stops_3_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_text_to_int_with_fill_of_words_stops; after
--          20260101000001_text_to_int_with_fill_of_words_stops_2_backfill_item; before
--          20260101000003_text_to_int_with_fill_of_words_stops_4_guard_item.
-- What:    nothing is left to undo here.

