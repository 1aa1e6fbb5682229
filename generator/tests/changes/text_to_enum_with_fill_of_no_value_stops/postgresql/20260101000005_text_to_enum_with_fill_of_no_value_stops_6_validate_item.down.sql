-- 20260101000005_text_to_enum_with_fill_of_no_value_stops_6_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_text_to_enum_with_fill_of_no_value_stops; after
--          20260101000004_text_to_enum_with_fill_of_no_value_stops_5_guard_item; before
--          20260101000006_text_to_enum_with_fill_of_no_value_stops_7_contract_item.
-- What:    nothing is left to undo here.

