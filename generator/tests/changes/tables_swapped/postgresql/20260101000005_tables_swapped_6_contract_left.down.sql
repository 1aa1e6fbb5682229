-- 20260101000005_tables_swapped_6_contract_left for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_tables_swapped; after 20260101000004_tables_swapped_5_contract_right; before
--          20260101000006_tables_swapped_7_contract_right.
-- Undoes:  renames the table Left to _isotype_20260101000000__table0.
--          renames _isotype_20260101000000__name2 to Right_pkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "_isotype_20260101000000__table0" RENAME TO "Left";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Right_pkey" RENAME TO "_isotype_20260101000000__name2";
