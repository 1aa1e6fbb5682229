-- 20260101000001_text_to_datetime_2_backfill_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_text_to_datetime; after 20260101000000_text_to_datetime_1_expand_event; before
--          20260101000002_text_to_datetime_3_validate_event.
-- What:    nothing is left to undo here.

