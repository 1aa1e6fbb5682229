-- 20260101000002_float_to_decimal_3_validate_reading for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_float_to_decimal; after 20260101000001_float_to_decimal_2_backfill_reading;
--          before 20260101000003_float_to_decimal_4_guard_reading.
--
-- What:    looks at the values in the second columns of Reading.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Reading" ("_isotype_20260101000000__value__new", "_isotype_20260101000000__spare__new");
