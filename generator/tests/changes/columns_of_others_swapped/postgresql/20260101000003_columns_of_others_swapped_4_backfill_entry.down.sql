-- 20260101000003_columns_of_others_swapped_4_backfill_entry for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000002_columns_of_others_swapped_3_backfill_account; before
--          20260101000004_columns_of_others_swapped_5_guard_account.
-- What:    nothing is left to undo here.

