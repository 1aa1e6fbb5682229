-- 20260101000014_five_tables_15_validate_customer for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    15 of 30 of 20260101000000_five_tables; after 20260101000013_five_tables_14_index_open_orders; before
--          20260101000015_five_tables_16_validate_product.
-- What:    nothing is left to undo here.

