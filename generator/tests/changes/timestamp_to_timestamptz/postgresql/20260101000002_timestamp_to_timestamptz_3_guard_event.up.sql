-- 20260101000002_timestamp_to_timestamptz_3_guard_event for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_timestamp_to_timestamptz; after
--          20260101000001_timestamp_to_timestamptz_2_backfill_event; before
--          20260101000003_timestamp_to_timestamptz_4_validate_event.
--
-- What:    refuses NULL in the second column of Event.at.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Event" ADD CONSTRAINT "_isotype_20260101000000__at_required" CHECK ("_isotype_20260101000000__at__new" IS NOT NULL) NOT VALID;
