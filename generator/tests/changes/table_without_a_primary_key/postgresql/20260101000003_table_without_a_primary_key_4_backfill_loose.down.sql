-- 20260101000003_table_without_a_primary_key_4_backfill_loose for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000002_table_without_a_primary_key_3_backfill_log; before
--          20260101000004_table_without_a_primary_key_5_validate_log.
-- What:    nothing is left to undo here.

