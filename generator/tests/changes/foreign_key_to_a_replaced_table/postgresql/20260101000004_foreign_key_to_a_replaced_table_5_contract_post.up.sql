-- 20260101000004_foreign_key_to_a_replaced_table_5_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_foreign_key_to_a_replaced_table; after
--          20260101000003_foreign_key_to_a_replaced_table_4_contract_dropped.
--
-- What:    renames _isotype_20260101000000__Post_authorId_fkey to Post_authorId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey" TO "Post_authorId_fkey";
