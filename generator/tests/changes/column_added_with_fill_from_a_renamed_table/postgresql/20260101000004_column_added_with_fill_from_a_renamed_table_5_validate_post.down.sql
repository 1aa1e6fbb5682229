-- 20260101000004_column_added_with_fill_from_a_renamed_table_5_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000003_column_added_with_fill_from_a_renamed_table_4_index_post_owner_key; before
--          20260101000005_column_added_with_fill_from_a_renamed_table_6_contract_post.
-- What:    nothing is left to undo here.

