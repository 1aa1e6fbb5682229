-- 20260101000000_columns_of_others_swapped_1_expand_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 24 of 20260101000000_columns_of_others_swapped; before
--          20260101000001_columns_of_others_swapped_2_expand_entry.
-- Undoes:  makes second columns in Account and keeps them in step: id (INTEGER becomes BIGINT), balance (INTEGER
--          becomes BIGINT), ref (INTEGER becomes BIGINT), parentId (INTEGER becomes BIGINT).
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

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Account" DROP COLUMN IF EXISTS "_isotype_20260101000000__balance__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Account" DROP COLUMN IF EXISTS "_isotype_20260101000000__ref__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Account" DROP COLUMN IF EXISTS "_isotype_20260101000000__parentId__new";
