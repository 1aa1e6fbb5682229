-- 20260101000001_tables_swapped_2_contract_left for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_tables_swapped; after 20260101000000_tables_swapped_1_contract_right; before
--          20260101000002_tables_swapped_3_contract_right.
-- Undoes:  renames Left_text_key to Right_text_key.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Right_text_key" RENAME TO "Left_text_key";
