-- 20260101000008_foreign_key_of_several_columns_9_validate_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000007_foreign_key_of_several_columns_8_index_order_pkey_key; before
--          20260101000009_foreign_key_of_several_columns_10_validate_order.
-- What:    nothing is left to undo here.

