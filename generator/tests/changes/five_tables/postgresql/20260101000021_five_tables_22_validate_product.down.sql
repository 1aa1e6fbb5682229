-- 20260101000021_five_tables_22_validate_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    22 of 30 of 20260101000000_five_tables; after 20260101000020_five_tables_21_guard_product; before
--          20260101000022_five_tables_23_contract_customer.
-- What:    nothing is left to undo here.

