-- 20260101000004_timestamp_to_timestamptz_5_validate_event for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_timestamp_to_timestamptz; after
--          20260101000003_timestamp_to_timestamptz_4_validate_event; before
--          20260101000005_timestamp_to_timestamptz_6_contract_event.
--
-- What:    looks at the values in the second columns of Event.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Event" ("_isotype_20260101000000__at__new", "_isotype_20260101000000__to__new");
