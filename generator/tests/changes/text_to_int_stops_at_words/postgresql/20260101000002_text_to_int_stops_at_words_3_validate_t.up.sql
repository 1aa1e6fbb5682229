-- 20260101000002_text_to_int_stops_at_words_3_validate_t for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_text_to_int_stops_at_words; after
--          20260101000001_text_to_int_stops_at_words_2_backfill_t; before
--          20260101000003_text_to_int_stops_at_words_4_guard_t.
--
-- What:    looks at the values in the second columns of T.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "T" ("_isotype_20260101000000__text__new");
