-- 20260101000000_tables_swapped_1_contract_right for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_tables_swapped; before 20260101000001_tables_swapped_2_contract_left.
--
-- What:    renames Right_leftId_fkey to Left_leftId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Right" RENAME CONSTRAINT "Right_leftId_fkey" TO "Left_leftId_fkey";
