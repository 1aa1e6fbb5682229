-- 20260101000006_columns_filled_from_each_other_7_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000005_columns_filled_from_each_other_6_validate_post.
-- Undoes:  Post.slug is NOT NULL.
--          Post.title is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Post"') AND attname = '_isotype_20260101000000_title__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.title: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Post"') AND attname = '_isotype_20260101000000_slug__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.slug: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__slug_required" CHECK ("slug" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Post" ALTER COLUMN "slug" DROP NOT NULL;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__title_required" CHECK ("title" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Post" ALTER COLUMN "title" DROP NOT NULL;
