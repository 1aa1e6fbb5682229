-- 20260101000000_column_mapped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames the column User.firstName to first_name.
--          renames User_firstName_key to User_first_name_key.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "first_name" TO "firstName";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_first_name_key" RENAME TO "User_firstName_key";
