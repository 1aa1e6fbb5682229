-- 20260101000010_five_tables_11_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 29 of 20260101000000_five_tables; after 20260101000009_five_tables_10_guard_product; before
--          20260101000011_five_tables_12_backfill_product.
-- What:    nothing is left to undo here.

