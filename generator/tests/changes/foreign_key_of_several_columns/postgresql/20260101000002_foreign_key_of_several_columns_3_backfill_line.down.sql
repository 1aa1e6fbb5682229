-- 20260101000002_foreign_key_of_several_columns_3_backfill_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000001_foreign_key_of_several_columns_2_expand_order; before
--          20260101000003_foreign_key_of_several_columns_4_backfill_order.
-- What:    nothing is left to undo here.

