-- 20260101000000_column_renamed_and_converted_1_expand_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_column_renamed_and_converted; before
--          20260101000001_column_renamed_and_converted_2_backfill_item_note.
-- Options: --fill 'Item.text='\''price '\'' || "price"'
--
-- What:    makes room to remember which rows of Item were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite decimals are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_price"(value INTEGER) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::DECIMAL(10,2)))::INTEGER) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

DO $isotype$
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Item" WHERE pg_temp."isotype_price"("price");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Item" WHERE pg_temp."isotype_price"("price") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Item.amount: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Item.amount=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_price"(INTEGER);

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "Item" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_note__filled" TEXT;
