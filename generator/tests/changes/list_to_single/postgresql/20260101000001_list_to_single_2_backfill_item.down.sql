-- 20260101000001_list_to_single_2_backfill_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_list_to_single; after 20260101000000_list_to_single_1_expand_item; before
--          20260101000002_list_to_single_3_validate_item.
-- What:    nothing is left to undo here.

