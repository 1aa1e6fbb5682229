-- 20260101000003_enum_value_renamed_and_column_to_text_4_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_enum_value_renamed_and_column_to_text; after
--          20260101000002_enum_value_renamed_and_column_to_text_3_backfill_order; before
--          20260101000004_enum_value_renamed_and_column_to_text_5_contract_order.
-- What:    nothing is left to undo here.

