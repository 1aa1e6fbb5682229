-- 20260101000003_json_to_enum_and_fill_4_validate_comment for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_json_to_enum_and_fill; after
--          20260101000002_json_to_enum_and_fill_3_backfill_comment; before
--          20260101000004_json_to_enum_and_fill_5_guard_comment.
--
-- What:    looks at the values in the second columns of Comment.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Comment" ("_isotype_20260101000000__kind__new");
