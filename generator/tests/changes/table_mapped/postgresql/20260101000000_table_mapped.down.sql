-- 20260101000000_table_mapped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames the table User to users.
--          renames User_pkey to users_pkey.
--          renames User_email_key to users_email_key.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "users" RENAME TO "User";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "users_pkey" RENAME TO "User_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "users_email_key" RENAME TO "User_email_key";
