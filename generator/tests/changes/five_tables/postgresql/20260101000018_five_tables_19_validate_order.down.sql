-- 20260101000018_five_tables_19_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    19 of 30 of 20260101000000_five_tables; after 20260101000017_five_tables_18_validate_order; before
--          20260101000019_five_tables_20_validate_product.
-- What:    nothing is left to undo here.

