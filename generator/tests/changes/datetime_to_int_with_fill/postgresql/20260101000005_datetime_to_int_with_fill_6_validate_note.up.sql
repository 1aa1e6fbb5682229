-- 20260101000005_datetime_to_int_with_fill_6_validate_note for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000004_datetime_to_int_with_fill_5_validate_empty; before
--          20260101000006_datetime_to_int_with_fill_7_guard_empty.
--
-- What:    looks at the values in the second columns of Note.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Note" ("_isotype_20260101000000__made__new", "_isotype_20260101000000__read__new", "_isotype_20260101000000__flag__new");
