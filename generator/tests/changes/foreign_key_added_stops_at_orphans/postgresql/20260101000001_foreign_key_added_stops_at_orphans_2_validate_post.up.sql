-- 20260101000001_foreign_key_added_stops_at_orphans_2_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_foreign_key_added_stops_at_orphans; after
--          20260101000000_foreign_key_added_stops_at_orphans_1_key_post.
--
-- What:    proves Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "Post_authorId_fkey";
