-- 20260101000000_objects_of_others_1_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_objects_of_others; before 20260101000001_objects_of_others_2_contract_user.
-- Undoes:  keeps the column User.gone as _isotype_20260101000000_gone.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_gone" TO "gone";
