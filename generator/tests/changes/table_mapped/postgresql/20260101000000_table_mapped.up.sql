-- 20260101000000_table_mapped for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    renames User_email_key to users_email_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_pkey to users_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the table User to users.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_email_key" RENAME TO "users_email_key";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_pkey" RENAME TO "users_pkey";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "User" RENAME TO "users";
