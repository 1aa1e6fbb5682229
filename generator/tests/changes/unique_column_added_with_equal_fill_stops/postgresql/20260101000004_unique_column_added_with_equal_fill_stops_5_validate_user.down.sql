-- 20260101000004_unique_column_added_with_equal_fill_stops_5_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_unique_column_added_with_equal_fill_stops; after
--          20260101000003_unique_column_added_with_equal_fill_stops_4_index_user_code_key; before
--          20260101000005_unique_column_added_with_equal_fill_stops_6_contract_user.
-- What:    nothing is left to undo here.

