-- 20260101000000_columns_filled_from_each_other_1_expand_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_columns_filled_from_each_other; before
--          20260101000001_columns_filled_from_each_other_2_backfill_post_title.
-- Undoes:  makes room to remember which rows of Post were NULL.
--          makes room to remember which rows of Post were NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "Post" SET "slug" = NULL WHERE "_isotype_20260101000000_slug__filled" IS NOT NULL AND "slug"::text = "_isotype_20260101000000_slug__filled"::text;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Post" DROP COLUMN IF EXISTS "_isotype_20260101000000_slug__filled";

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "Post" SET "title" = NULL WHERE "_isotype_20260101000000_title__filled" IS NOT NULL AND "title"::text = "_isotype_20260101000000_title__filled"::text;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Post" DROP COLUMN IF EXISTS "_isotype_20260101000000_title__filled";
