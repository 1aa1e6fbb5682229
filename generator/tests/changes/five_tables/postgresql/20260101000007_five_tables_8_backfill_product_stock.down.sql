-- 20260101000007_five_tables_8_backfill_product_stock for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 30 of 20260101000000_five_tables; after 20260101000006_five_tables_7_backfill_customer_name;
--          before 20260101000008_five_tables_9_backfill_order.
-- What:    nothing is left to undo here.

