-- 20260101000006_text_to_enum_7_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_text_to_enum; after 20260101000005_text_to_enum_6_guard_order; before
--          20260101000007_text_to_enum_8_contract_order.
-- What:    nothing is left to undo here.

