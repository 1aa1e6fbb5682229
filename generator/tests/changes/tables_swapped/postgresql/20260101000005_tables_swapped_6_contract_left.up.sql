-- 20260101000005_tables_swapped_6_contract_left for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_tables_swapped; after 20260101000004_tables_swapped_5_contract_right; before
--          20260101000006_tables_swapped_7_contract_right.
--
-- What:    renames _isotype_20260101000000__name2 to Right_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the table Left to _isotype_20260101000000__table0.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__name2" RENAME TO "Right_pkey";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Left" RENAME TO "_isotype_20260101000000__table0";
