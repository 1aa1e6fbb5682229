-- 20260101000002_tables_swapped_3_contract_right for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_tables_swapped; after 20260101000001_tables_swapped_2_contract_left; before
--          20260101000003_tables_swapped_4_contract_left.
--
-- What:    renames Right_leftId_idx to Left_leftId_idx.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Right_leftId_idx" RENAME TO "Left_leftId_idx";
