-- 20260101000002_column_renamed_3_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_column_renamed; after 20260101000001_column_renamed_2_contract_post; before
--          20260101000003_column_renamed_4_contract_post.
-- Undoes:  renames the column User.high to top.
--          renames the column User.mail to email.
--          renames User_high_mail_idx to User_top_email_idx.
--          renames User_mail_key to User_email_key.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "top" TO "high";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "email" TO "mail";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_top_email_idx" RENAME TO "User_high_mail_idx";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_email_key" RENAME TO "User_mail_key";
