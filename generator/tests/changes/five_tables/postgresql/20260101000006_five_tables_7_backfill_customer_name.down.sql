-- 20260101000006_five_tables_7_backfill_customer_name for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 30 of 20260101000000_five_tables; after 20260101000005_five_tables_6_expand_customer; before
--          20260101000007_five_tables_8_backfill_product_stock.
-- What:    nothing is left to undo here.

