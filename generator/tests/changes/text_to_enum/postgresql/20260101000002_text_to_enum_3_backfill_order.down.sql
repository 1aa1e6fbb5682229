-- 20260101000002_text_to_enum_3_backfill_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_text_to_enum; after 20260101000001_text_to_enum_2_expand_order; before
--          20260101000003_text_to_enum_4_index_not_done.
-- What:    nothing is left to undo here.

