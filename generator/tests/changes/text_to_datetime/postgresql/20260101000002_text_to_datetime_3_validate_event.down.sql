-- 20260101000002_text_to_datetime_3_validate_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_text_to_datetime; after 20260101000001_text_to_datetime_2_backfill_event;
--          before 20260101000003_text_to_datetime_4_guard_event.
-- What:    nothing is left to undo here.

