-- 20260101000004_foreign_key_actions_5_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_foreign_key_actions; after 20260101000003_foreign_key_actions_4_validate_post.
--
-- What:    drops the foreign key Post_aId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    drops the foreign key Post_bId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    drops the foreign key Post_cId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    renames _isotype_20260101000000__Post_aId_fkey to Post_aId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames _isotype_20260101000000__Post_bId_fkey to Post_bId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames _isotype_20260101000000__Post_cId_fkey to Post_cId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_aId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_bId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_cId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "_isotype_20260101000000__Post_aId_fkey" TO "Post_aId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "_isotype_20260101000000__Post_bId_fkey" TO "Post_bId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "_isotype_20260101000000__Post_cId_fkey" TO "Post_cId_fkey";
