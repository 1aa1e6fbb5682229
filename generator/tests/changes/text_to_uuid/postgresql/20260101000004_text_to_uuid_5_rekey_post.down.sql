-- 20260101000004_text_to_uuid_5_rekey_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_text_to_uuid; after 20260101000003_text_to_uuid_4_contract_post; before
--          20260101000005_text_to_uuid_6_validate_post.
-- Undoes:  refers from Post to User.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";
