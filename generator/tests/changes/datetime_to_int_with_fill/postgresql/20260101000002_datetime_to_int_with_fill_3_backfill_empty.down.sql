-- 20260101000002_datetime_to_int_with_fill_3_backfill_empty for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000001_datetime_to_int_with_fill_2_expand_note; before
--          20260101000003_datetime_to_int_with_fill_4_backfill_note.
-- What:    nothing is left to undo here.

