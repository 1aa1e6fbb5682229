-- 20260101000005_enum_to_text_6_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_enum_to_text; after 20260101000004_enum_to_text_5_validate_order; before
--          20260101000006_enum_to_text_7_contract_order.
-- What:    nothing is left to undo here.

