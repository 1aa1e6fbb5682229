-- 20260101000003_datetime_precision_shrinks_stops_4_guard_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_datetime_precision_shrinks_stops; after
--          20260101000002_datetime_precision_shrinks_stops_3_validate_event; before
--          20260101000004_datetime_precision_shrinks_stops_5_validate_event.
-- Undoes:  refuses NULL in the second column of Event.at.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Event" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__at_required";
