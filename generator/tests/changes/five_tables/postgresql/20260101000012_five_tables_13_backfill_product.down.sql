-- 20260101000012_five_tables_13_backfill_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 30 of 20260101000000_five_tables; after 20260101000011_five_tables_12_backfill_order; before
--          20260101000013_five_tables_14_guard_product.
-- What:    nothing is left to undo here.

