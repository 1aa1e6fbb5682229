-- 20260101000011_columns_of_others_swapped_12_key_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000010_columns_of_others_swapped_11_index_entry_pkey_key; before
--          20260101000012_columns_of_others_swapped_13_key_entry.
-- Undoes:  refers from the second columns of Account to Account.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Account" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "_isotype_20260101000000__Account_parentId_fkey";
