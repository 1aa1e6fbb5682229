-- 20260101000003_tables_renamed_in_a_chain_4_contract_a for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_tables_renamed_in_a_chain; after
--          20260101000002_tables_renamed_in_a_chain_3_contract_b.
-- Undoes:  renames the table A to B.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "B" RENAME TO "A";
