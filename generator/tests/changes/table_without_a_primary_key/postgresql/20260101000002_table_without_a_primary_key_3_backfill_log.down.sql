-- 20260101000002_table_without_a_primary_key_3_backfill_log for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000001_table_without_a_primary_key_2_expand_loose; before
--          20260101000003_table_without_a_primary_key_4_backfill_loose.
-- What:    nothing is left to undo here.

