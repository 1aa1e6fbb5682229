-- 20260101000006_table_without_a_primary_key_7_contract_log for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000005_table_without_a_primary_key_6_validate_loose; before
--          20260101000007_table_without_a_primary_key_8_contract_loose.
-- Undoes:  keeps the column Log.flag as _isotype_20260101000000_flag.
--          keeps the column Log.text as _isotype_20260101000000_text.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Log" RENAME COLUMN "_isotype_20260101000000_flag" TO "flag";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Log" RENAME COLUMN "_isotype_20260101000000_text" TO "text";
