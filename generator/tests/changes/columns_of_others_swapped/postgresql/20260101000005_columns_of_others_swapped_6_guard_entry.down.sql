-- 20260101000005_columns_of_others_swapped_6_guard_entry for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000004_columns_of_others_swapped_5_guard_account; before
--          20260101000006_columns_of_others_swapped_7_index_account_ref_key.
-- Undoes:  refuses NULL in the second column of Entry.account.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Entry" DROP CONSTRAINT "_isotype_20260101000000__account_required";
