-- 20260101000010_foreign_key_of_several_columns_11_validate_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000009_foreign_key_of_several_columns_10_validate_order; before
--          20260101000011_foreign_key_of_several_columns_12_validate_order.
-- What:    nothing is left to undo here.

