-- 20260101000004_column_added_with_fill_from_swapped_tables_5_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000003_column_added_with_fill_from_swapped_tables_4_index_post_added_key; before
--          20260101000005_column_added_with_fill_from_swapped_tables_6_contract_post.
-- What:    nothing is left to undo here.

