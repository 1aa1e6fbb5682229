-- 20260101000000_offline_foreign_key_added for PostgreSQL, made by isotype from schema.prisma.
--
-- Options: --offline
--
-- What:    refers from Post to User.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.
--
-- What:    refers from Post to User.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Post" ADD CONSTRAINT "edited_by" FOREIGN KEY ("editorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
