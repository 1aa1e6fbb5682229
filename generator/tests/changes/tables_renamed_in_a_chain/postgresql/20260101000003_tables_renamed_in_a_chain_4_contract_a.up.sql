-- 20260101000003_tables_renamed_in_a_chain_4_contract_a for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_tables_renamed_in_a_chain; after
--          20260101000002_tables_renamed_in_a_chain_3_contract_b.
--
-- What:    renames the table A to B.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "A" RENAME TO "B";
