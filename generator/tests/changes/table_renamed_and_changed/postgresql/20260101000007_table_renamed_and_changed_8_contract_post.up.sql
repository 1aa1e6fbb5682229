-- 20260101000007_table_renamed_and_changed_8_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000006_table_renamed_and_changed_7_contract_user; before
--          20260101000008_table_renamed_and_changed_9_contract_user.
--
-- What:    renames Post_authorId_fkey to Note_userId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "Post_authorId_fkey" TO "Note_userId_fkey";
