-- 20260101000012_columns_of_others_swapped_13_key_entry for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000011_columns_of_others_swapped_12_key_account; before
--          20260101000013_columns_of_others_swapped_14_validate_account.
-- Undoes:  refers from the second columns of Entry to Account.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Account", "Entry" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Entry" DROP CONSTRAINT "_isotype_20260101000000__Entry_account_fkey";
