-- 20260101000006_column_renamed_and_converted_7_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000005_column_renamed_and_converted_6_validate_item; before
--          20260101000007_column_renamed_and_converted_8_validate_item.
-- What:    nothing is left to undo here.

