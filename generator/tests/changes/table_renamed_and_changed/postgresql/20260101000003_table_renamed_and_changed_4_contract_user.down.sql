-- 20260101000003_table_renamed_and_changed_4_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 13 of 20260101000000_table_renamed_and_changed; after
--          20260101000002_table_renamed_and_changed_3_contract_post; before
--          20260101000004_table_renamed_and_changed_5_contract_post.
-- Undoes:  renames User_pkey to Person_pkey.
--          renames User_email_key to Person_mail_key.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER INDEX "Person_pkey" RENAME TO "User_pkey";

ALTER INDEX "Person_mail_key" RENAME TO "User_email_key";
