-- 20260101000006_text_to_uuid_7_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 15 of 20260101000000_text_to_uuid; after 20260101000005_text_to_uuid_6_key_post; before
--          20260101000007_text_to_uuid_8_validate_post.
--
-- What:    proves _isotype_20260101000000__Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey";
