-- 20260101000000_index_renamed for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    renames User_name_idx to by_name.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_email_key to one_email.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_name_idx" RENAME TO "by_name";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_email_key" RENAME TO "one_email";
