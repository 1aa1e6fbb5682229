-- 20260101000004_reference_added_to_a_new_table_with_fill_of_no_row_stops_5_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000003_reference_added_to_a_new_table_with_fill_of_no_row_stops_4_guard_user; before
--          20260101000005_reference_added_to_a_new_table_with_fill_of_no_row_stops_6_contract_user.
-- What:    nothing is left to undo here.

