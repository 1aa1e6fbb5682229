-- 20260101000003_table_renamed_and_changed_4_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 13 of 20260101000000_table_renamed_and_changed; after
--          20260101000002_table_renamed_and_changed_3_contract_post; before
--          20260101000004_table_renamed_and_changed_5_contract_post.
--
-- What:    renames User_email_key to Person_mail_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_pkey to Person_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER INDEX "User_email_key" RENAME TO "Person_mail_key";

ALTER INDEX "User_pkey" RENAME TO "Person_pkey";
