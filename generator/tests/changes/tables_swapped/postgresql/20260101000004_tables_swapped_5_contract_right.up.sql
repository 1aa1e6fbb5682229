-- 20260101000004_tables_swapped_5_contract_right for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_tables_swapped; after 20260101000003_tables_swapped_4_contract_left; before
--          20260101000005_tables_swapped_6_contract_left.
--
-- What:    renames Right_pkey to Left_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Right_pkey" RENAME TO "Left_pkey";
