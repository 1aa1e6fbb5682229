-- 20260101000011_foreign_key_of_several_columns_12_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000010_foreign_key_of_several_columns_11_validate_line; before
--          20260101000012_foreign_key_of_several_columns_13_contract_line.
-- What:    nothing is left to undo here.

