-- 20260101000004_datetime_precision_shrinks_5_validate_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_datetime_precision_shrinks; after
--          20260101000003_datetime_precision_shrinks_4_guard_event; before
--          20260101000005_datetime_precision_shrinks_6_contract_event.
-- What:    nothing is left to undo here.

