-- 20260101000002_text_to_enum_stops_at_other_words_3_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_text_to_enum_stops_at_other_words; after
--          20260101000001_text_to_enum_stops_at_other_words_2_expand_order; before
--          20260101000003_text_to_enum_stops_at_other_words_4_validate_order.
-- What:    nothing is left to undo here.

