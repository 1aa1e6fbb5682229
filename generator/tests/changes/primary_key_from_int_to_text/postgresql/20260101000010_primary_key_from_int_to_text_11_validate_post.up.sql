-- 20260101000010_primary_key_from_int_to_text_11_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000009_primary_key_from_int_to_text_10_validate_user; before
--          20260101000011_primary_key_from_int_to_text_12_validate_post.
--
-- What:    proves _isotype_20260101000000__Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey";
