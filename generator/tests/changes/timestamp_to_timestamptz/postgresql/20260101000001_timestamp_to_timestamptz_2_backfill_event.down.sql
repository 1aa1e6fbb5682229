-- 20260101000001_timestamp_to_timestamptz_2_backfill_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_timestamp_to_timestamptz; after
--          20260101000000_timestamp_to_timestamptz_1_expand_event; before
--          20260101000002_timestamp_to_timestamptz_3_guard_event.
-- What:    nothing is left to undo here.

