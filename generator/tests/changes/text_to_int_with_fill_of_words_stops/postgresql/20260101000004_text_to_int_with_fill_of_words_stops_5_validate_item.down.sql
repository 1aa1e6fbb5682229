-- 20260101000004_text_to_int_with_fill_of_words_stops_5_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_text_to_int_with_fill_of_words_stops; after
--          20260101000003_text_to_int_with_fill_of_words_stops_4_guard_item; before
--          20260101000005_text_to_int_with_fill_of_words_stops_6_contract_item.
-- What:    nothing is left to undo here.

