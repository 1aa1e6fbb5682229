-- 20260101000002_unique_of_a_converted_column_undone_with_equal_rows_stops_3_validate_session for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_unique_of_a_converted_column_undone_with_equal_rows_stops; after
--          20260101000001_unique_of_a_converted_column_undone_with_equal_rows_stops_2_backfill_session; before
--          20260101000003_unique_of_a_converted_column_undone_with_equal_rows_stops_4_guard_session.
--
-- What:    looks at the values in the second columns of Session.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Session" ("_isotype_20260101000000__kind__new");
