-- 20260101000001_single_to_list_2_backfill_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_single_to_list; after 20260101000000_single_to_list_1_expand_item; before
--          20260101000002_single_to_list_3_validate_item.
-- What:    nothing is left to undo here.

