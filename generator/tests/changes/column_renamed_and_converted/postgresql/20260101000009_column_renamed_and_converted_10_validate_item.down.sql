-- 20260101000009_column_renamed_and_converted_10_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000008_column_renamed_and_converted_9_guard_item; before
--          20260101000010_column_renamed_and_converted_11_contract_item.
-- What:    nothing is left to undo here.

