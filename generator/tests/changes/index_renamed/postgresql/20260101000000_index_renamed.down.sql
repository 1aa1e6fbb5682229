-- 20260101000000_index_renamed for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames User_email_key to one_email.
--          renames User_name_idx to by_name.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "one_email" RENAME TO "User_email_key";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "by_name" RENAME TO "User_name_idx";
