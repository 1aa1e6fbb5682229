-- 20260101000000_five_tables_1_enum_order_state for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 21 of 20260101000000_five_tables; before 20260101000001_five_tables_2_enum_order_state.
-- Options: --fill 'Customer.name='\''unknown'\''' --fill 'Product.stock=0'
--
-- What:    renames the value SENT of OrderState to SHIPPED.
-- Cost:    changes the catalog alone; no table is locked.
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
    SELECT count(*) INTO found FROM "Product" WHERE pg_temp."isotype_price"("price");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Product" WHERE pg_temp."isotype_price"("price") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Product.price: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Product.price=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_price"(INTEGER);

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "OrderState" RENAME VALUE 'SENT' TO 'SHIPPED';
