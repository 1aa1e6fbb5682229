-- 20260101000000_tables_swapped_1_contract_right for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_tables_swapped; before 20260101000001_tables_swapped_2_contract_left.
-- Undoes:  renames Right_leftId_fkey to Left_leftId_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Right" RENAME CONSTRAINT "Left_leftId_fkey" TO "Right_leftId_fkey";
