-- 20260101000003_foreign_key_of_several_columns_4_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000002_foreign_key_of_several_columns_3_backfill_line; before
--          20260101000004_foreign_key_of_several_columns_5_guard_line.
-- What:    nothing is left to undo here.

