-- 20260101000016_foreign_key_of_several_columns_17_validate_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    17 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000015_foreign_key_of_several_columns_16_rekey_line; before
--          20260101000017_foreign_key_of_several_columns_18_contract_order.
-- What:    nothing is left to undo here.

