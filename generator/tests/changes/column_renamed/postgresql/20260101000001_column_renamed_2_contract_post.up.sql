-- 20260101000001_column_renamed_2_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_column_renamed; after 20260101000000_column_renamed_1_contract_user; before
--          20260101000002_column_renamed_3_contract_user.
--
-- What:    renames Post_author_fkey to Post_authorOf_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "Post_author_fkey" TO "Post_authorOf_fkey";
