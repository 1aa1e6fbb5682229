-- 20260101000008_table_renamed_and_changed_9_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000007_table_renamed_and_changed_8_contract_post; before
--          20260101000009_table_renamed_and_changed_10_contract_post.
--
-- What:    renames User_email_key to Person_mail_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_pkey to Person_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_email_key" RENAME TO "Person_mail_key";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_pkey" RENAME TO "Person_pkey";
