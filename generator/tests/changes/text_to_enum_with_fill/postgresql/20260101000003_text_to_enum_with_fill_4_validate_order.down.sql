-- 20260101000003_text_to_enum_with_fill_4_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_text_to_enum_with_fill; after
--          20260101000002_text_to_enum_with_fill_3_backfill_order; before
--          20260101000004_text_to_enum_with_fill_5_guard_order.
-- What:    nothing is left to undo here.

