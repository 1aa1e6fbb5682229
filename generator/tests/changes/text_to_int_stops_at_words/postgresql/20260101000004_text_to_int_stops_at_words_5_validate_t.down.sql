-- 20260101000004_text_to_int_stops_at_words_5_validate_t for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_text_to_int_stops_at_words; after
--          20260101000003_text_to_int_stops_at_words_4_guard_t; before
--          20260101000005_text_to_int_stops_at_words_6_contract_t.
-- What:    nothing is left to undo here.

