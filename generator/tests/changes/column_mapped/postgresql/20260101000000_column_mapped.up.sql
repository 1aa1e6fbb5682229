-- 20260101000000_column_mapped for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    renames User_firstName_key to User_first_name_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column User.firstName to first_name.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_firstName_key" RENAME TO "User_first_name_key";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "firstName" TO "first_name";
