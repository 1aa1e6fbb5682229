-- 20260101000004_column_added_required_with_fill_5_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_column_added_required_with_fill; after
--          20260101000003_column_added_required_with_fill_4_index_user_handle_key; before
--          20260101000005_column_added_required_with_fill_6_validate_user.
-- What:    nothing is left to undo here.

