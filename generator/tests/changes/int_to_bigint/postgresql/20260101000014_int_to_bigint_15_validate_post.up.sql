-- 20260101000014_int_to_bigint_15_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    15 of 18 of 20260101000000_int_to_bigint; after 20260101000013_int_to_bigint_14_validate_user; before
--          20260101000015_int_to_bigint_16_validate_post.
--
-- What:    proves _isotype_20260101000000__Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey";
