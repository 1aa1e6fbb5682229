-- 20260101000015_int_to_bigint_16_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    16 of 18 of 20260101000000_int_to_bigint; after 20260101000014_int_to_bigint_15_validate_post; before
--          20260101000016_int_to_bigint_17_validate_user.
--
-- What:    looks at the values in the second columns of Post.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Post" ("_isotype_20260101000000__authorId__new");
