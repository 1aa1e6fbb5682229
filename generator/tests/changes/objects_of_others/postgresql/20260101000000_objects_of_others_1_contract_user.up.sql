-- 20260101000000_objects_of_others_1_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_objects_of_others; before 20260101000001_objects_of_others_2_contract_user.
-- Options: --fill 'User.age="age"'
--
-- What:    keeps the column User.gone as _isotype_20260101000000_gone.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite decimals are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "gone" TO "_isotype_20260101000000_gone";
