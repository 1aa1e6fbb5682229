-- 20260101000008_five_tables_9_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 30 of 20260101000000_five_tables; after 20260101000007_five_tables_8_backfill_product_stock;
--          before 20260101000009_five_tables_10_backfill_product.
-- What:    nothing is left to undo here.

