-- 20260101000000_table_renamed for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    renames User_bossId_fkey to Person_bossId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_age_check to Person_age_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_age_idx to Person_age_idx.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_email_key to Person_email_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_pkey to Person_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the table User to Person.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "User" RENAME CONSTRAINT "User_bossId_fkey" TO "Person_bossId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "User" RENAME CONSTRAINT "User_age_check" TO "Person_age_check";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_age_idx" RENAME TO "Person_age_idx";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_email_key" RENAME TO "Person_email_key";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_pkey" RENAME TO "Person_pkey";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "User" RENAME TO "Person";
