-- 20260101000000_foreign_key_actions_1_key_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_foreign_key_actions; before
--          20260101000001_foreign_key_actions_2_validate_post.
-- Undoes:  refers from Post to User.
--          refers from Post to User.
--          refers from Post to User.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__Post_cId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__Post_bId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__Post_aId_fkey";
