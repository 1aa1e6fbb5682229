-- 20260101000004_timestamp_to_timestamptz_5_validate_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_timestamp_to_timestamptz; after
--          20260101000003_timestamp_to_timestamptz_4_validate_event; before
--          20260101000005_timestamp_to_timestamptz_6_contract_event.
-- What:    nothing is left to undo here.

