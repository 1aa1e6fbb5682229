-- 20260101000001_join_added_beside_a_key_that_changes_its_type_2_expand_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000000_join_added_beside_a_key_that_changes_its_type_1_expand_tables; before
--          20260101000002_join_added_beside_a_key_that_changes_its_type_3_backfill_account.
-- Undoes:  makes second columns in Account and keeps them in step: id (TEXT becomes INTEGER).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Account";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Account"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Account" DROP COLUMN IF EXISTS "_isotype_20260101000000__id__new";
