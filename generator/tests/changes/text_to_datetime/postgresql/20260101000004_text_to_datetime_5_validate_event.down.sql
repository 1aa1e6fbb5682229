-- 20260101000004_text_to_datetime_5_validate_event for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_text_to_datetime; after 20260101000003_text_to_datetime_4_guard_event; before
--          20260101000005_text_to_datetime_6_contract_event.
-- What:    nothing is left to undo here.

