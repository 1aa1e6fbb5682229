-- 20260101000003_timestamp_to_timestamptz_4_validate_event for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_timestamp_to_timestamptz; after
--          20260101000002_timestamp_to_timestamptz_3_guard_event; before
--          20260101000004_timestamp_to_timestamptz_5_validate_event.
--
-- What:    proves that the second column of Event.at holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Event" VALIDATE CONSTRAINT "_isotype_20260101000000__at_required";
