-- 20260101000006_int_to_decimal_7_validate_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_int_to_decimal; after 20260101000005_int_to_decimal_6_guard_product; before
--          20260101000007_int_to_decimal_8_contract_product.
--
-- What:    proves that the second column of Product.price holds no NULL.
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
    SELECT count(*) INTO found FROM "Product" WHERE "price" IS NOT NULL AND "_isotype_20260101000000__price__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Product" WHERE "price" IS NOT NULL AND "_isotype_20260101000000__price__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Product.price: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Product.price=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Product" VALIDATE CONSTRAINT "_isotype_20260101000000__price_required";
