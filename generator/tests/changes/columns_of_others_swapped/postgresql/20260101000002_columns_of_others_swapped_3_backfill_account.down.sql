-- 20260101000002_columns_of_others_swapped_3_backfill_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000001_columns_of_others_swapped_2_expand_entry; before
--          20260101000003_columns_of_others_swapped_4_backfill_entry.
-- What:    nothing is left to undo here.

