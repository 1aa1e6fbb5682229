-- 20260101000002_text_to_uuid_stops_at_other_texts_3_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_text_to_uuid_stops_at_other_texts; after
--          20260101000001_text_to_uuid_stops_at_other_texts_2_backfill_user; before
--          20260101000003_text_to_uuid_stops_at_other_texts_4_guard_user.
--
-- What:    looks at the values in the second columns of User.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "User" ("_isotype_20260101000000__token__new");
