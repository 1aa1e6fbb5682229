-- 20260101000014_table_renamed_and_changed_15_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    15 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000013_table_renamed_and_changed_14_contract_user; before
--          20260101000015_table_renamed_and_changed_16_contract_user.
-- Undoes:  renames the column Note.authorId to userId.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "userId" TO "authorId";
