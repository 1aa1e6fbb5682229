-- 20260101000001_table_without_a_primary_key_2_contract_loose for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_table_without_a_primary_key; after
--          20260101000000_table_without_a_primary_key_1_contract_log; before
--          20260101000002_table_without_a_primary_key_3_contract_log.
--
-- What:    keeps the column Loose.b as _isotype_20260101000000_b.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Loose" RENAME COLUMN "b" TO "_isotype_20260101000000_b";
