-- 20260101000003_datetime_to_int_with_fill_4_backfill_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000002_datetime_to_int_with_fill_3_backfill_empty; before
--          20260101000004_datetime_to_int_with_fill_5_validate_empty.
-- What:    nothing is left to undo here.

