-- 20260101000003_tables_swapped_4_contract_left for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_tables_swapped; after 20260101000002_tables_swapped_3_contract_right; before
--          20260101000004_tables_swapped_5_contract_right.
--
-- What:    renames Left_pkey to _isotype_20260101000000__name2.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Left_pkey" RENAME TO "_isotype_20260101000000__name2";
