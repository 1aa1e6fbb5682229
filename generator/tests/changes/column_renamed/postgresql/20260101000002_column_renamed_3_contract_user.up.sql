-- 20260101000002_column_renamed_3_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_column_renamed; after 20260101000001_column_renamed_2_contract_post; before
--          20260101000003_column_renamed_4_contract_post.
--
-- What:    renames User_mail_key to User_email_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_high_mail_idx to User_top_email_idx.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column User.mail to email.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column User.high to top.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_mail_key" RENAME TO "User_email_key";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_high_mail_idx" RENAME TO "User_top_email_idx";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "mail" TO "email";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "high" TO "top";
