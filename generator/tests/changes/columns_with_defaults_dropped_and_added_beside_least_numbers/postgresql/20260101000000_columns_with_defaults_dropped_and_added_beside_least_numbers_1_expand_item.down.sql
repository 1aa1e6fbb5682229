-- 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers_1_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; before
--          20260101000001_columns_with_defaults_dropped_and_added_beside_least_numbers_2_backfill_item_words.
-- Undoes:  sets the default of Item.words.
--          adds the column Item.words.
--          adds the column Item.least.
--          adds the column Item.small.
--          Item.low may be NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "words" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "words" TO "_isotype_20260101000000_undone_words";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000_undone__rows_words";

-- Marks the rows that are there; rows to come have no mark. No row is touched.
ALTER TABLE "Item" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone__rows_words" boolean DEFAULT true;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "_isotype_20260101000000_undone__rows_words" DROP DEFAULT;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "least" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "least" TO "_isotype_20260101000000_undone_least";

-- Marks the rows that are there; rows to come have no mark. No row is touched.
ALTER TABLE "Item" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone__rows_least" boolean DEFAULT true;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "_isotype_20260101000000_undone__rows_least" DROP DEFAULT;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Item" ALTER COLUMN "small" DROP NOT NULL;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "small" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "small" TO "_isotype_20260101000000_undone_small";

-- What a row without a value got, so that the way back knows it.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Item" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_low__filled" INTEGER;

UPDATE "Item" SET "low" = filled.value, "_isotype_20260101000000_undone_low__filled" = filled.value
FROM (SELECT ctid AS place, ((-2147483648)::INTEGER)::INTEGER AS value FROM "Item" WHERE "low" IS NULL OFFSET 0) AS filled
WHERE "Item".ctid = filled.place AND "Item"."low" IS NULL;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Item" ALTER COLUMN "low" SET NOT NULL;
