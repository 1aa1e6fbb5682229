-- 20260101000002_datetime_precision_shrinks_stops_3_validate_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_datetime_precision_shrinks_stops; after
--          20260101000001_datetime_precision_shrinks_stops_2_backfill_event; before
--          20260101000003_datetime_precision_shrinks_stops_4_guard_event.
-- What:    nothing is left to undo here.

