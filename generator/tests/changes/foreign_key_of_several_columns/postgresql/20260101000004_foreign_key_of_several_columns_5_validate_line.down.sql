-- 20260101000004_foreign_key_of_several_columns_5_validate_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000003_foreign_key_of_several_columns_4_rekey_line; before
--          20260101000005_foreign_key_of_several_columns_6_contract_order.
-- What:    nothing is left to undo here.

