-- 20260101000011_five_tables_12_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 30 of 20260101000000_five_tables; after 20260101000010_five_tables_11_guard_product; before
--          20260101000012_five_tables_13_backfill_product.
-- What:    nothing is left to undo here.

