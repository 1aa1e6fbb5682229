-- 20260101000010_column_added_with_fill_from_swapped_tables_11_contract_one for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000009_column_added_with_fill_from_swapped_tables_10_contract_post; before
--          20260101000011_column_added_with_fill_from_swapped_tables_12_contract_two.
-- Undoes:  renames the table One to _isotype_20260101000000__table0.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "_isotype_20260101000000__table0" RENAME TO "One";
