-- 20260101000000_five_tables_1_enum_order_state for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 30 of 20260101000000_five_tables; before 20260101000001_five_tables_2_enum_order_state.
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
#variable_conflict use_column
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

-- What others built on a column must be able to follow the one that takes its place.
DO $isotype$
DECLARE
    isotype_about text;
    isotype_named text;
BEGIN
    SELECT asked.about, string_agg(DISTINCT found.what, ', ') INTO isotype_about, isotype_named
    FROM (VALUES ('"Order"', 'total', 'Order.total'), ('"Product"', 'price', 'Product.price')) AS asked(place, field, about)
    JOIN pg_attribute a ON a.attrelid = to_regclass(asked.place) AND a.attname = asked.field
    JOIN pg_class t ON t.oid = a.attrelid,
    LATERAL (
        SELECT pg_describe_object(d.classid, d.objid, d.objsubid) FROM pg_depend d
        LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
        LEFT JOIN pg_attrdef v ON d.classid = 'pg_attrdef'::regclass AND v.oid = d.objid
        LEFT JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid
        LEFT JOIN pg_class s ON s.oid = w.ev_class
        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
          AND d.classid NOT IN ('pg_class'::regclass, 'pg_trigger'::regclass, 'pg_statistic_ext'::regclass)
          AND NOT coalesce(k.contype IN ('c', 'p', 'n') AND k.conrelid = a.attrelid OR k.contype = 'f' AND false, false)
          AND NOT coalesce(v.adrelid = a.attrelid AND v.adnum = a.attnum AND a.attgenerated = '', false)
          AND NOT coalesce(s.relkind IN ('v', 'm'), false)
        UNION ALL SELECT 'its identity' WHERE a.attidentity <> ''
        UNION ALL SELECT 'the partitioning of the table' WHERE t.relkind = 'p' OR t.relispartition
        UNION ALL SELECT 'the inheritance of the table' WHERE EXISTS (SELECT FROM pg_inherits i WHERE t.oid IN (i.inhparent, i.inhrelid)) AND NOT t.relispartition
    ) AS found(what)
    GROUP BY asked.about ORDER BY asked.about LIMIT 1;
    IF isotype_named IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: ' || isotype_about || ': ' || isotype_named || ' rests on the column and cannot follow the one that takes its place; drop it first and make it again afterwards, or write the migration anew with --offline';
    END IF;
END
$isotype$;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    BEGIN
    SELECT count(coalesce("name", ('unknown')::TEXT)) INTO isotype_found FROM "Customer";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Customer.name: --fill ''Customer.name=SQL'' gives no TEXT: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Customer" ORDER BY "id" LOOP
            BEGIN
                SELECT (coalesce("name", ('unknown')::TEXT))::text INTO isotype_value FROM "Customer" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Customer.name: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Customer.name=SQL'' what is no TEXT' ELSE ' rows get from --fill ''Customer.name=SQL'' what is no TEXT' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    IF NOT (EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Product"') AND attname = '_isotype_20260101000000_undone_stock' AND NOT attisdropped)) THEN
        BEGIN
        SELECT count((0)::INTEGER) INTO isotype_found FROM "Product";
        EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: Product.stock: --fill ''Product.stock=SQL'' gives no INTEGER: ' || SQLERRM || '; write the migration anew with another value';
        WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
            isotype_why := SQLERRM;
            isotype_found := 0;
            FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Product" ORDER BY "id" LOOP
                BEGIN
                    SELECT ((0)::INTEGER)::text INTO isotype_value FROM "Product" WHERE ctid = isotype_place;
                EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                    isotype_found := isotype_found + 1;
                    isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
                END;
            END LOOP;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Product.stock: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Product.stock=SQL'' what is no INTEGER' ELSE ' rows get from --fill ''Product.stock=SQL'' what is no INTEGER' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
        END;
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Product"') AND attname = '_isotype_20260101000000_undone_stock' AND NOT attisdropped) THEN
        SELECT count(*) INTO found FROM (SELECT coalesce("_isotype_20260101000000_undone_stock", (0)::INTEGER) AS "stock", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Product") AS rows WHERE NOT ("stock" >= 0);
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT coalesce("_isotype_20260101000000_undone_stock", (0)::INTEGER) AS "stock", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Product") AS rows WHERE NOT ("stock" >= 0) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Product: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Product_stock_check would refuse them; give other values with --fill ''Product.stock=SQL'', or change them first';
        END IF;
    ELSE
        SELECT count(*) INTO found FROM (SELECT (0)::INTEGER AS "stock", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Product") AS rows WHERE NOT ("stock" >= 0);
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT (0)::INTEGER AS "stock", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Product") AS rows WHERE NOT ("stock" >= 0) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Product: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Product_stock_check would refuse them; give other values with --fill ''Product.stock=SQL'', or change them first';
        END IF;
    END IF;
END
$isotype$;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "OrderState" RENAME VALUE 'SENT' TO 'SHIPPED';
