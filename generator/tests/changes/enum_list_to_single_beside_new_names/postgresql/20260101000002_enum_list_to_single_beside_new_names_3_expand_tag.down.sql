-- 20260101000002_enum_list_to_single_beside_new_names_3_expand_tag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000001_enum_list_to_single_beside_new_names_2_enum_color; before
--          20260101000003_enum_list_to_single_beside_new_names_4_backfill_tag.
-- Undoes:  makes second columns in Tag and keeps them in step: main ("Color"[] becomes "Color"), marked ("Color"[]
--          becomes "Color").
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Tag";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Tag"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Tag" DROP COLUMN IF EXISTS "_isotype_20260101000000__main__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Tag" DROP COLUMN IF EXISTS "_isotype_20260101000000_main__became";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Tag" DROP COLUMN IF EXISTS "_isotype_20260101000000__marked__new";
