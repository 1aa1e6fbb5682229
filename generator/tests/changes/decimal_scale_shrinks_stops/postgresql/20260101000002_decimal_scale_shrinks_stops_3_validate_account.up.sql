-- 20260101000002_decimal_scale_shrinks_stops_3_validate_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_decimal_scale_shrinks_stops; after
--          20260101000001_decimal_scale_shrinks_stops_2_backfill_account; before
--          20260101000003_decimal_scale_shrinks_stops_4_guard_account.
--
-- What:    looks at the values in the second columns of Account.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Account" ("_isotype_20260101000000__amount__new");
