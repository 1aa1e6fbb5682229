-- 20260101000006_five_tables_7_backfill_product_stock for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 21 of 20260101000000_five_tables; after 20260101000005_five_tables_6_backfill_customer_name;
--          before 20260101000007_five_tables_8_guard_customer.
-- What:    nothing is left to undo here.

