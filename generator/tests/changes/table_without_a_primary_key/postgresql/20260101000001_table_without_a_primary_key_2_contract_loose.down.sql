-- 20260101000001_table_without_a_primary_key_2_contract_loose for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_table_without_a_primary_key; after
--          20260101000000_table_without_a_primary_key_1_contract_log; before
--          20260101000002_table_without_a_primary_key_3_contract_log.
-- Undoes:  keeps the column Loose.b as _isotype_20260101000000_b.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Loose" RENAME COLUMN "_isotype_20260101000000_b" TO "b";
