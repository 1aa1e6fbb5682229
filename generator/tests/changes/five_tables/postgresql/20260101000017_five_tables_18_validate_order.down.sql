-- 20260101000017_five_tables_18_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    18 of 30 of 20260101000000_five_tables; after 20260101000016_five_tables_17_validate_product; before
--          20260101000018_five_tables_19_validate_order.
-- What:    nothing is left to undo here.

