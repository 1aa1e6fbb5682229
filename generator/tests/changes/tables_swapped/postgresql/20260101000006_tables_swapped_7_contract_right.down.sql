-- 20260101000006_tables_swapped_7_contract_right for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_tables_swapped; after 20260101000005_tables_swapped_6_contract_left; before
--          20260101000007_tables_swapped_8_contract_isotype_20260101000000_table0.
-- Undoes:  renames the table Right to Left.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Left" RENAME TO "Right";
