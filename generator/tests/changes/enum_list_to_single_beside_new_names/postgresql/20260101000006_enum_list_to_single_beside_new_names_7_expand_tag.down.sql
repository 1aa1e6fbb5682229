-- 20260101000006_enum_list_to_single_beside_new_names_7_expand_tag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000005_enum_list_to_single_beside_new_names_6_contract_tag; before
--          20260101000007_enum_list_to_single_beside_new_names_8_backfill_tag_main.
-- Undoes:  makes room to remember which rows of Tag were NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "Tag" SET "main" = NULL WHERE "_isotype_20260101000000_main__filled" IS NOT NULL AND "main"::text = "_isotype_20260101000000_main__filled"::text;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Tag" DROP COLUMN IF EXISTS "_isotype_20260101000000_main__filled";
