-- 20260101000005_objects_of_others_6_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_objects_of_others; after 20260101000004_objects_of_others_5_validate_user;
--          before 20260101000006_objects_of_others_7_contract_user.
--
-- What:    keeps the column User.gone as _isotype_20260101000000_gone.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "gone" TO "_isotype_20260101000000_gone";
