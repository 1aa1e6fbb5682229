-- 20260101000007_enum_to_required_text_8_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000006_enum_to_required_text_7_guard_order; before
--          20260101000008_enum_to_required_text_9_contract_order.
-- What:    nothing is left to undo here.

