-- 20260101000004_datetime_to_int_with_fill_5_validate_empty for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000003_datetime_to_int_with_fill_4_backfill_note; before
--          20260101000005_datetime_to_int_with_fill_6_validate_note.
-- What:    nothing is left to undo here.

