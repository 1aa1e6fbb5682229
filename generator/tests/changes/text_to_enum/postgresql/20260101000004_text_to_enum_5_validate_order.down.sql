-- 20260101000004_text_to_enum_5_validate_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_text_to_enum; after 20260101000003_text_to_enum_4_index_not_done; before
--          20260101000005_text_to_enum_6_guard_order.
-- What:    nothing is left to undo here.

