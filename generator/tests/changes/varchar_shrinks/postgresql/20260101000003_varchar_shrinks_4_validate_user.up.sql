-- 20260101000003_varchar_shrinks_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_varchar_shrinks; after 20260101000002_varchar_shrinks_3_index_user_name_key;
--          before 20260101000004_varchar_shrinks_5_guard_user.
--
-- What:    looks at the values in the second columns of User.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "User" ("_isotype_20260101000000__name__new");
