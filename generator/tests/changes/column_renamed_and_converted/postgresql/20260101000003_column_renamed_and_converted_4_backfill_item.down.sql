-- 20260101000003_column_renamed_and_converted_4_backfill_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 12 of 20260101000000_column_renamed_and_converted; after
--          20260101000002_column_renamed_and_converted_3_guard_item; before
--          20260101000004_column_renamed_and_converted_5_guard_item.
-- What:    nothing is left to undo here.

