-- 20260101000005_int_to_bigint_6_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 6 of 20260101000000_int_to_bigint; after 20260101000004_int_to_bigint_5_rekey_post.
--
-- What:    proves Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "Post_authorId_fkey";
