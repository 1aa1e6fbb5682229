-- 20260101000000_column_renamed_1_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_column_renamed; before 20260101000001_column_renamed_2_contract_post.
--
-- What:    renames User_mail_check to User_email_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "User" RENAME CONSTRAINT "User_mail_check" TO "User_email_check";
