-- 20260101000012_column_added_with_fill_from_swapped_tables_13_contract_isotype_20260101000000_table0 for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000011_column_added_with_fill_from_swapped_tables_12_contract_two; before
--          20260101000013_column_added_with_fill_from_swapped_tables_14_proof_indexes.
-- Undoes:  renames the table _isotype_20260101000000__table0 to Two.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Two" RENAME TO "_isotype_20260101000000__table0";
