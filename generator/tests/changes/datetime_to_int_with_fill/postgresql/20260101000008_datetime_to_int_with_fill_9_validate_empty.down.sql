-- 20260101000008_datetime_to_int_with_fill_9_validate_empty for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000007_datetime_to_int_with_fill_8_guard_note; before
--          20260101000009_datetime_to_int_with_fill_10_validate_note.
-- What:    nothing is left to undo here.

