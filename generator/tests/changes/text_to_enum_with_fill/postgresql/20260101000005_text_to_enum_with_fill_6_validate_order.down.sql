-- 20260101000005_text_to_enum_with_fill_6_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_text_to_enum_with_fill; after
--          20260101000004_text_to_enum_with_fill_5_guard_order; before
--          20260101000006_text_to_enum_with_fill_7_contract_order.
-- What:    nothing is left to undo here.

