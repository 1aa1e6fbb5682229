-- 20260101000002_column_renamed_and_converted_3_backfill_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000001_column_renamed_and_converted_2_backfill_item_note; before
--          20260101000003_column_renamed_and_converted_4_guard_item.
-- What:    nothing is left to undo here.

