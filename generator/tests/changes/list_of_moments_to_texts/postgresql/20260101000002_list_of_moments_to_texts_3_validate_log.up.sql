-- 20260101000002_list_of_moments_to_texts_3_validate_log for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_list_of_moments_to_texts; after
--          20260101000001_list_of_moments_to_texts_2_backfill_log; before
--          20260101000003_list_of_moments_to_texts_4_contract_log.
--
-- What:    looks at the values in the second columns of Log.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Log" ("_isotype_20260101000000__times__new", "_isotype_20260101000000__sums__new");
