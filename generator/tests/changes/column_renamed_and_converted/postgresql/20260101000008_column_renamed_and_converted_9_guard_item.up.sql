-- 20260101000008_column_renamed_and_converted_9_guard_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000007_column_renamed_and_converted_8_validate_item; before
--          20260101000009_column_renamed_and_converted_10_validate_item.
--
-- What:    refuses NULL in the second column of Item.price.
-- Why:     SET NOT NULL needs no scan when a check says the same; from here on a value that has no place in the
--          new type is refused.
-- Cost:    reads the table beside running writers, then locks it for a moment.

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

ALTER TABLE "Item" ADD CONSTRAINT "_isotype_20260101000000__price_required" CHECK ("_isotype_20260101000000__price__new" IS NOT NULL) NOT VALID;
