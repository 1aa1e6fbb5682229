-- 20260101000003_tables_swapped_4_contract_left for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_tables_swapped; after 20260101000002_tables_swapped_3_contract_right; before
--          20260101000004_tables_swapped_5_contract_right.
-- Undoes:  renames Left_pkey to _isotype_20260101000000__name2.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__name2" RENAME TO "Left_pkey";
