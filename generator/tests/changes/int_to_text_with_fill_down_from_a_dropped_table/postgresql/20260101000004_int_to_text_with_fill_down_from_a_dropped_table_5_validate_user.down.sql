-- 20260101000004_int_to_text_with_fill_down_from_a_dropped_table_5_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000003_int_to_text_with_fill_down_from_a_dropped_table_4_validate_user; before
--          20260101000005_int_to_text_with_fill_down_from_a_dropped_table_6_contract_dropped.
-- What:    nothing is left to undo here.

