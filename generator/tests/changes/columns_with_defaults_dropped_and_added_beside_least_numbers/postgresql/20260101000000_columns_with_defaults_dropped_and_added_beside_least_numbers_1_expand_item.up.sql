-- 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers_1_expand_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; before
--          20260101000001_columns_with_defaults_dropped_and_added_beside_least_numbers_2_backfill_item_words.
--
-- What:    Item.low may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column Item.small.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column Item.least.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column Item.words.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    sets the default of Item.words.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_undone_words' AND NOT attisdropped) THEN
        SELECT count(*) INTO found FROM (SELECT CASE WHEN "_isotype_20260101000000_undone__rows_words" IS NULL THEN ('it''s words')::TEXT ELSE "_isotype_20260101000000_undone_words" END AS "words", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Item") AS rows WHERE NOT (char_length("words") <= 40);
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT CASE WHEN "_isotype_20260101000000_undone__rows_words" IS NULL THEN ('it''s words')::TEXT ELSE "_isotype_20260101000000_undone_words" END AS "words", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Item") AS rows WHERE NOT (char_length("words") <= 40) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Item: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Item_words_check would refuse them; give other values with --fill ''Item.words=SQL'', or change them first';
        END IF;
    ELSE
        SELECT count(*) INTO found FROM (SELECT ('it''s words')::TEXT AS "words", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Item") AS rows WHERE NOT (char_length("words") <= 40);
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ('it''s words')::TEXT AS "words", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Item") AS rows WHERE NOT (char_length("words") <= 40) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Item: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Item_words_check would refuse them; give other values with --fill ''Item.words=SQL'', or change them first';
        END IF;
    END IF;
END
$isotype$;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Item" ALTER COLUMN "low" DROP NOT NULL;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_undone_low__filled' AND NOT attisdropped) THEN
        UPDATE "Item" SET "low" = NULL WHERE "_isotype_20260101000000_undone_low__filled" IS NOT NULL AND "low"::text = "_isotype_20260101000000_undone_low__filled"::text;
        ALTER TABLE "Item" DROP COLUMN "_isotype_20260101000000_undone_low__filled";
    END IF;
END
$isotype$;

-- A number with a sign is a constant: no row is touched.
-- The schema says @db.SmallInt.
-- The schema says Int.
-- squawk-ignore adding-field-with-default, prefer-bigint-over-smallint, prefer-bigint-over-int
ALTER TABLE "Item" ADD COLUMN "small" SMALLINT NOT NULL DEFAULT -32768;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_undone_small' AND NOT attisdropped) THEN
        ALTER TABLE "Item" DROP COLUMN "small";
        ALTER TABLE "Item" RENAME COLUMN "_isotype_20260101000000_undone_small" TO "small";
        ALTER TABLE "Item" ALTER COLUMN "small" SET DEFAULT -32768;
        UPDATE "Item" SET "small" = (-32768)::SMALLINT WHERE "small" IS NULL;
        ALTER TABLE "Item" ALTER COLUMN "small" SET NOT NULL;
    END IF;
END
$isotype$;

-- A number with a sign is a constant: no row is touched.
-- The schema says Int.
-- squawk-ignore adding-field-with-default, prefer-bigint-over-int
ALTER TABLE "Item" ADD COLUMN "least" INTEGER DEFAULT -2147483648;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_undone_least' AND NOT attisdropped) THEN
        ALTER TABLE "Item" DROP COLUMN "least";
        ALTER TABLE "Item" RENAME COLUMN "_isotype_20260101000000_undone_least" TO "least";
        ALTER TABLE "Item" ALTER COLUMN "least" SET DEFAULT -2147483648;
        UPDATE "Item" SET "least" = (-2147483648)::INTEGER WHERE "_isotype_20260101000000_undone__rows_least" IS NULL;
        ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000_undone__rows_least";
    END IF;
END
$isotype$;

ALTER TABLE "Item" ADD COLUMN "words" TEXT;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_undone_words' AND NOT attisdropped) THEN
        ALTER TABLE "Item" DROP COLUMN "words";
        ALTER TABLE "Item" RENAME COLUMN "_isotype_20260101000000_undone_words" TO "words";
    END IF;
END
$isotype$;

-- Marks the rows to which such a column belongs.
ALTER TABLE "Item" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone__rows_words" boolean;

ALTER TABLE "Item" ALTER COLUMN "words" SET DEFAULT ('it''s words');
