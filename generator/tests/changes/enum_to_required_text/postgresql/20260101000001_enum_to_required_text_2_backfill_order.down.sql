-- 20260101000001_enum_to_required_text_2_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000000_enum_to_required_text_1_expand_order; before
--          20260101000002_enum_to_required_text_3_validate_order.
-- What:    nothing is left to undo here.

