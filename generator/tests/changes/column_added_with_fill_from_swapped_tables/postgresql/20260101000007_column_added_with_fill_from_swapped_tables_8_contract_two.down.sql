-- 20260101000007_column_added_with_fill_from_swapped_tables_8_contract_two for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000006_column_added_with_fill_from_swapped_tables_7_contract_one; before
--          20260101000008_column_added_with_fill_from_swapped_tables_9_contract_one.
-- Undoes:  renames Two_pkey to One_pkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "One_pkey" RENAME TO "Two_pkey";
