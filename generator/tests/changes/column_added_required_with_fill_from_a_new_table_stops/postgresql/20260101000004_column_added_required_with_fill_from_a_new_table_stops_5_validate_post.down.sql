-- 20260101000004_column_added_required_with_fill_from_a_new_table_stops_5_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000003_column_added_required_with_fill_from_a_new_table_stops_4_guard_post; before
--          20260101000005_column_added_required_with_fill_from_a_new_table_stops_6_contract_post.
-- What:    nothing is left to undo here.

