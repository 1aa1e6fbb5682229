-- 20260101000007_table_without_a_primary_key_8_contract_loose for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000006_table_without_a_primary_key_7_contract_log; before
--          20260101000008_table_without_a_primary_key_9_contract_log.
-- Undoes:  keeps the column Loose.b as _isotype_20260101000000_b.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Loose" RENAME COLUMN "_isotype_20260101000000_b" TO "b";
