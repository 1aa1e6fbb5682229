-- 20260101000011_column_added_with_fill_from_swapped_tables_12_contract_two for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000010_column_added_with_fill_from_swapped_tables_11_contract_one; before
--          20260101000012_column_added_with_fill_from_swapped_tables_13_contract_isotype_20260101000000_table0.
-- Undoes:  renames the table Two to One.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "One" RENAME TO "Two";
