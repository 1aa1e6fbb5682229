-- 20260101000002_text_to_enum_with_fill_of_no_value_stops_3_backfill_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_text_to_enum_with_fill_of_no_value_stops; after
--          20260101000001_text_to_enum_with_fill_of_no_value_stops_2_expand_item; before
--          20260101000003_text_to_enum_with_fill_of_no_value_stops_4_validate_item.
-- What:    nothing is left to undo here.

