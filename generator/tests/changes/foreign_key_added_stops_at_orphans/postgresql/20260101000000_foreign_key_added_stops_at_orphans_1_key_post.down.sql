-- 20260101000000_foreign_key_added_stops_at_orphans_1_key_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_foreign_key_added_stops_at_orphans; before
--          20260101000001_foreign_key_added_stops_at_orphans_2_validate_post.
-- Undoes:  refers from Post to User.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";
