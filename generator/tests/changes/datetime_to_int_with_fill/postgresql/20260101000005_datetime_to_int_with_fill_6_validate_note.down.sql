-- 20260101000005_datetime_to_int_with_fill_6_validate_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000004_datetime_to_int_with_fill_5_validate_empty; before
--          20260101000006_datetime_to_int_with_fill_7_guard_empty.
-- What:    nothing is left to undo here.

