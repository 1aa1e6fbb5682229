-- 20260101000011_five_tables_12_backfill_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 29 of 20260101000000_five_tables; after 20260101000010_five_tables_11_backfill_order; before
--          20260101000012_five_tables_13_guard_product.
-- What:    nothing is left to undo here.

