-- 20260101000029_five_tables_30_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    30 of 30 of 20260101000000_five_tables; after 20260101000028_five_tables_29_contract_order_item.
-- Undoes:  proves that every new index is whole.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE "state"::text IN ('PACKED');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE "state"::text IN ('PACKED') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Order.state=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_total"(value DECIMAL(12,2)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::DECIMAL(12,2)) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Order" WHERE pg_temp."isotype_total"("total");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE pg_temp."isotype_total"("total") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.total: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Order.total=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_total"(DECIMAL(12,2));

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_price"(value DECIMAL(10,2)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::DECIMAL(10,2)) IS DISTINCT FROM value);
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
        RAISE EXCEPTION USING MESSAGE = 'isotype: Product.price: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Product.price=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_price"(DECIMAL(10,2));

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Customer"') AND attname = '_isotype_20260101000000_name__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Customer.name: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Customer"') AND attname = '_isotype_20260101000000_fax' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Customer.fax: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;
