-- 20260101000009_five_tables_10_backfill_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 30 of 20260101000000_five_tables; after 20260101000008_five_tables_9_backfill_order; before
--          20260101000010_five_tables_11_guard_customer.
-- What:    nothing is left to undo here.

