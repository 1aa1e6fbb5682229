-- 20260101000010_int_to_bigint_11_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 18 of 20260101000000_int_to_bigint; after 20260101000009_int_to_bigint_10_key_post; before
--          20260101000011_int_to_bigint_12_validate_user.
--
-- What:    proves that the second column of Post.authorId holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__authorId_required";
