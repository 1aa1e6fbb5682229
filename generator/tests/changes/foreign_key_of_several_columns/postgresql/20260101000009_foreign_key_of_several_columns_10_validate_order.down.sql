-- 20260101000009_foreign_key_of_several_columns_10_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000008_foreign_key_of_several_columns_9_validate_line; before
--          20260101000010_foreign_key_of_several_columns_11_validate_line.
-- What:    nothing is left to undo here.

