-- 20260101000012_column_added_with_fill_from_swapped_tables_13_contract_isotype_20260101000000_table0 for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000011_column_added_with_fill_from_swapped_tables_12_contract_two; before
--          20260101000013_column_added_with_fill_from_swapped_tables_14_proof_indexes.
--
-- What:    renames the table _isotype_20260101000000__table0 to Two.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "_isotype_20260101000000__table0" RENAME TO "Two";
