-- 20260101000020_five_tables_21_guard_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    21 of 30 of 20260101000000_five_tables; after 20260101000019_five_tables_20_validate_product; before
--          20260101000021_five_tables_22_validate_product.
--
-- What:    refuses NULL in the second column of Product.price.
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
    SELECT count(*) INTO found FROM "Product" WHERE "price" IS NOT NULL AND "_isotype_20260101000000__price__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Product" WHERE "price" IS NOT NULL AND "_isotype_20260101000000__price__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Product.price: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Product.price=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Product" ADD CONSTRAINT "_isotype_20260101000000__price_required" CHECK ("_isotype_20260101000000__price__new" IS NOT NULL) NOT VALID;
