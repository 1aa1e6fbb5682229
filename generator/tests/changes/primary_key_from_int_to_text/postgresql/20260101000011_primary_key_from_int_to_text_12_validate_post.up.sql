-- 20260101000011_primary_key_from_int_to_text_12_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000010_primary_key_from_int_to_text_11_validate_post; before
--          20260101000012_primary_key_from_int_to_text_13_validate_user.
--
-- What:    looks at the values in the second columns of Post.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Post" ("_isotype_20260101000000__authorId__new");
