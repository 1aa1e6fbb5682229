-- 20260101000005_int_to_text_and_text_to_int_6_validate_t for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000004_int_to_text_and_text_to_int_5_validate_t; before
--          20260101000006_int_to_text_and_text_to_int_7_guard_t.
--
-- What:    looks at the values in the second columns of T.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "T" ("_isotype_20260101000000__code__new", "_isotype_20260101000000__text__new", "_isotype_20260101000000__maybe__new");
