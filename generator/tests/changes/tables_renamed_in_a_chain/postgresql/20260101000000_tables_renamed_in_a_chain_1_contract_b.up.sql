-- 20260101000000_tables_renamed_in_a_chain_1_contract_b for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_tables_renamed_in_a_chain; before
--          20260101000001_tables_renamed_in_a_chain_2_contract_a.
--
-- What:    renames B_pkey to C_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "B_pkey" RENAME TO "C_pkey";
