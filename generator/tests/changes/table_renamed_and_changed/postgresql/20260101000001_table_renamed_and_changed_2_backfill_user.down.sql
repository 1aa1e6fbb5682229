-- 20260101000001_table_renamed_and_changed_2_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000000_table_renamed_and_changed_1_expand_user; before
--          20260101000002_table_renamed_and_changed_3_guard_user.
-- What:    nothing is left to undo here.

