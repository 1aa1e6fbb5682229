-- 20260101000002_timestamp_to_timestamptz_3_guard_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_timestamp_to_timestamptz; after
--          20260101000001_timestamp_to_timestamptz_2_backfill_event; before
--          20260101000003_timestamp_to_timestamptz_4_validate_event.
-- Undoes:  refuses NULL in the second column of Event.at.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Event" DROP CONSTRAINT "_isotype_20260101000000__at_required";
