-- 20260101000001_tables_renamed_in_a_chain_2_contract_a for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_tables_renamed_in_a_chain; after
--          20260101000000_tables_renamed_in_a_chain_1_contract_b; before
--          20260101000002_tables_renamed_in_a_chain_3_contract_b.
-- Undoes:  renames A_pkey to B_pkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "B_pkey" RENAME TO "A_pkey";
