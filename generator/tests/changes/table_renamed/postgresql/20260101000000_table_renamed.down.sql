-- 20260101000000_table_renamed for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames the table User to Person.
--          renames User_pkey to Person_pkey.
--          renames User_email_key to Person_email_key.
--          renames User_age_idx to Person_age_idx.
--          renames User_age_check to Person_age_check.
--          renames User_bossId_fkey to Person_bossId_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Person" RENAME TO "User";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Person_pkey" RENAME TO "User_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Person_email_key" RENAME TO "User_email_key";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Person_age_idx" RENAME TO "User_age_idx";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "User" RENAME CONSTRAINT "Person_age_check" TO "User_age_check";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "User" RENAME CONSTRAINT "Person_bossId_fkey" TO "User_bossId_fkey";
