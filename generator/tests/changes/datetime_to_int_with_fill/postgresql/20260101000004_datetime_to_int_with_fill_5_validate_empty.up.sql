-- 20260101000004_datetime_to_int_with_fill_5_validate_empty for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000003_datetime_to_int_with_fill_4_backfill_note; before
--          20260101000005_datetime_to_int_with_fill_6_validate_note.
--
-- What:    looks at the values in the second columns of Empty.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Empty" ("_isotype_20260101000000__at__new");
