-- 20260101000000_foreign_key_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  drops the foreign key Post_authorId_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
