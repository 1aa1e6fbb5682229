-- 20260101000011_column_added_required_with_fill_from_a_new_table_12_validate_guest for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000010_column_added_required_with_fill_from_a_new_table_11_validate_user; before
--          20260101000012_column_added_required_with_fill_from_a_new_table_13_validate_user.
-- What:    nothing is left to undo here.

