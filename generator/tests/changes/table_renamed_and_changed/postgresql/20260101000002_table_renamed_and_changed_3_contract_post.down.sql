-- 20260101000002_table_renamed_and_changed_3_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 13 of 20260101000000_table_renamed_and_changed; after
--          20260101000001_table_renamed_and_changed_2_contract_user; before
--          20260101000003_table_renamed_and_changed_4_contract_user.
-- Undoes:  renames Post_authorId_fkey to Note_userId_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" RENAME CONSTRAINT "Note_userId_fkey" TO "Post_authorId_fkey";
