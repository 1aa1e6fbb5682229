-- 20260101000005_enum_to_required_text_6_backfill_order_state for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000004_enum_to_required_text_5_expand_order; before
--          20260101000006_enum_to_required_text_7_guard_order.
-- What:    nothing is left to undo here.

