-- 20260101000009_datetime_to_int_with_fill_10_validate_note for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000008_datetime_to_int_with_fill_9_validate_empty; before
--          20260101000010_datetime_to_int_with_fill_11_contract_empty.
-- What:    nothing is left to undo here.

