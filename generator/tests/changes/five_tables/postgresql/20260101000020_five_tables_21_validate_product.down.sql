-- 20260101000020_five_tables_21_validate_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    21 of 29 of 20260101000000_five_tables; after 20260101000019_five_tables_20_validate_order; before
--          20260101000021_five_tables_22_contract_customer.
-- What:    nothing is left to undo here.

