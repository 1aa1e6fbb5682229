-- 20260101000001_text_to_int_stops_at_words_2_backfill_t for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_text_to_int_stops_at_words; after
--          20260101000000_text_to_int_stops_at_words_1_expand_t; before
--          20260101000002_text_to_int_stops_at_words_3_validate_t.
-- What:    nothing is left to undo here.

