-- 20260101000002_datetime_precision_shrinks_stops_3_validate_event for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_datetime_precision_shrinks_stops; after
--          20260101000001_datetime_precision_shrinks_stops_2_backfill_event; before
--          20260101000003_datetime_precision_shrinks_stops_4_guard_event.
--
-- What:    looks at the values in the second columns of Event.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Event" ("_isotype_20260101000000__at__new");
