-- 20260101000004_enum_to_text_5_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_enum_to_text; after 20260101000003_enum_to_text_4_index_order_state_idx;
--          before 20260101000005_enum_to_text_6_validate_order.
-- What:    nothing is left to undo here.

