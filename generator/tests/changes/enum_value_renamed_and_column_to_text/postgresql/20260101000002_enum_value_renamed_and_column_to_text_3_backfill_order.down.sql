-- 20260101000002_enum_value_renamed_and_column_to_text_3_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_enum_value_renamed_and_column_to_text; after
--          20260101000001_enum_value_renamed_and_column_to_text_2_expand_order; before
--          20260101000003_enum_value_renamed_and_column_to_text_4_validate_order.
-- What:    nothing is left to undo here.

