-- 20260101000009_column_renamed_and_converted_10_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000008_column_renamed_and_converted_9_guard_item; before
--          20260101000010_column_renamed_and_converted_11_contract_item.
--
-- What:    proves that the second column of Item.price holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Item" WHERE "price" IS NOT NULL AND "_isotype_20260101000000__price__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Item" WHERE "price" IS NOT NULL AND "_isotype_20260101000000__price__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Item.amount: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Item.amount=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Item" VALIDATE CONSTRAINT "_isotype_20260101000000__price_required";
