-- 20260101000009_column_added_required_with_fill_from_a_new_table_10_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000008_column_added_required_with_fill_from_a_new_table_9_index_user_code_key; before
--          20260101000010_column_added_required_with_fill_from_a_new_table_11_validate_user.
-- What:    nothing is left to undo here.

