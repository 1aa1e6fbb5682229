-- 20260101000001_json_to_enum_and_fill_2_expand_comment for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_json_to_enum_and_fill; after
--          20260101000000_json_to_enum_and_fill_1_expand_tables; before
--          20260101000002_json_to_enum_and_fill_3_backfill_comment.
-- Undoes:  makes second columns in Comment and keeps them in step: kind (JSONB becomes "Kind").
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Comment";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Comment"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Comment" DROP COLUMN IF EXISTS "_isotype_20260101000000__kind__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Comment" DROP COLUMN IF EXISTS "_isotype_20260101000000_kind__became";
