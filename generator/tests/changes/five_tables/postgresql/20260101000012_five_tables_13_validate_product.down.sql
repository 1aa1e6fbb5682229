-- 20260101000012_five_tables_13_validate_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 21 of 20260101000000_five_tables; after 20260101000011_five_tables_12_validate_product; before
--          20260101000013_five_tables_14_contract_customer.
-- What:    nothing is left to undo here.

