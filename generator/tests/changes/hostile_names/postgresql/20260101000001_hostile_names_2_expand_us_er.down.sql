-- 20260101000001_hostile_names_2_expand_us_er for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 12 of 20260101000000_hostile_names; after 20260101000000_hostile_names_1_enum_st_ate; before
--          20260101000002_hostile_names_3_backfill_us_er.
-- Undoes:  makes second columns in User and keeps them in step: text (TEXT becomes INTEGER).
--          adds the column User.more.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON """Us'er$$";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_""Us'er$$"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE """Us'er$$" DROP COLUMN IF EXISTS "_isotype_20260101000000__it's ""a""; DROP TABLE x; --__new";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE """Us'er$$" ALTER COLUMN "m'""o$$re" DROP NOT NULL;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE """Us'er$$" ALTER COLUMN "m'""o$$re" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE """Us'er$$" RENAME COLUMN "m'""o$$re" TO "_isotype_20260101000000_undone_m'""o$$re";
