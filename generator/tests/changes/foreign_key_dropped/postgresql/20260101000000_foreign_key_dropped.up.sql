-- 20260101000000_foreign_key_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    drops the foreign key Post_authorId_fkey.
-- Cost:    locks both tables for a moment.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";
