-- 20260101000001_table_without_a_primary_key_2_expand_loose for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000000_table_without_a_primary_key_1_expand_log; before
--          20260101000002_table_without_a_primary_key_3_backfill_log.
-- Undoes:  makes second columns in Loose and keeps them in step: c (INTEGER becomes BIGINT).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Loose";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Loose"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Loose" DROP COLUMN IF EXISTS "_isotype_20260101000000__c__new";
