-- 20260101000005_text_to_uuid_6_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 6 of 20260101000000_text_to_uuid; after 20260101000004_text_to_uuid_5_rekey_post.
--
-- What:    proves Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "Post_authorId_fkey";
