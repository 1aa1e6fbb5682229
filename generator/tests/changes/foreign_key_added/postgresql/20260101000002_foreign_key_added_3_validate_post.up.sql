-- 20260101000002_foreign_key_added_3_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_foreign_key_added; after 20260101000001_foreign_key_added_2_validate_post.
--
-- What:    proves edited_by for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "edited_by";
