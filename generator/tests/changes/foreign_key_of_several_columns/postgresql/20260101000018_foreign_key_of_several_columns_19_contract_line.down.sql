-- 20260101000018_foreign_key_of_several_columns_19_contract_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    19 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000017_foreign_key_of_several_columns_18_contract_order.
-- Undoes:  renames the column Line.tenant to shop.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_number"(value BIGINT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::BIGINT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Order" WHERE pg_temp."isotype_number"("number");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT (ROW("shop", "number"))::text AS row FROM "Order" WHERE pg_temp."isotype_number"("number") ORDER BY ROW("shop", "number") LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.number: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' ((shop, number) ' || named || '); give them another value with --fill-down ''Order.number=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_number"(BIGINT);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_number"(value BIGINT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::BIGINT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Line" WHERE pg_temp."isotype_number"("number");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Line" WHERE pg_temp."isotype_number"("number") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Line.number: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Line.number=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_number"(BIGINT);

-- What is made anew must hold nothing that no schema can say.
DO $isotype$
DECLARE
    isotype_named text;
BEGIN
    SELECT string_agg(format('%s (%s)', asked.label, found.words), '; ' ORDER BY asked.label) INTO isotype_named
    FROM (VALUES ('"Order"', 'constraint', 'Order_pkey'), ('"Line"', 'index', 'Line_shop_number_idx')) AS asked(place, what, label), LATERAL (
        SELECT concat_ws(', ', CASE WHEN to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN 'NULLS NOT DISTINCT' END,
            CASE WHEN am.amname = 'btree' AND EXISTS (SELECT FROM unnest(i.indoption::int2[]) AS o WHERE o IN (1, 2)) THEN 'NULLS FIRST or LAST' END,
            CASE WHEN k.condeferrable THEN 'DEFERRABLE' END,
            (SELECT 'COLLATE ' || string_agg(u.c::regcollation::text, ', ') FROM unnest(i.indcollation::oid[], i.indkey::int2[]) AS u(c, number)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number AND u.number <> 0 WHERE u.c <> 0 AND u.c <> a.attcollation))
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am am ON am.oid = x.relam LEFT JOIN pg_constraint k ON k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
        WHERE asked.what = 'index' AND i.indrelid = to_regclass(asked.place) AND x.relname = asked.label
        UNION ALL SELECT concat_ws(', ', CASE WHEN k.condeferrable THEN 'DEFERRABLE' END, CASE WHEN k.condeferred THEN 'INITIALLY DEFERRED' END,
            CASE WHEN k.confmatchtype = 'f' THEN 'MATCH FULL' END, CASE WHEN k.contype = 'c' AND k.connoinherit THEN 'NO INHERIT' END)
        FROM pg_constraint k WHERE asked.what = 'constraint' AND k.conrelid = to_regclass(asked.place) AND k.conname = asked.label
        UNION ALL SELECT 'COLLATE ' || a.attcollation::regcollation
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
        WHERE asked.what = 'column' AND a.attrelid = to_regclass(asked.place) AND a.attname = asked.label AND a.attcollation <> t.typcollation
    ) AS found(words)
    WHERE found.words <> '';
    IF isotype_named IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || isotype_named || '; say it in the schema where that can be said, else take it out first and put it back afterwards';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(ROW("tenant", "number")::text) AS shown FROM (SELECT "shop" AS "tenant", ("number")::INTEGER AS "number", (ROW("shop", "number"))::text AS "isotype told", ROW("shop", "number") AS "isotype order" FROM "Order") AS rows WHERE "tenant" IS NOT NULL AND "number" IS NOT NULL GROUP BY "tenant", "number" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Order_pkey, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT "shop" AS "tenant", ("number")::INTEGER AS "number", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Line") AS child WHERE child."tenant" IS NOT NULL AND child."number" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT "shop" AS "tenant", ("number")::INTEGER AS "number", (ROW("shop", "number"))::text AS "isotype told", ROW("shop", "number") AS "isotype order" FROM "Order") AS parent WHERE parent."tenant" = child."tenant" AND parent."number" = child."number");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT "shop" AS "tenant", ("number")::INTEGER AS "number", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Line") AS child WHERE child."tenant" IS NOT NULL AND child."number" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT "shop" AS "tenant", ("number")::INTEGER AS "number", (ROW("shop", "number"))::text AS "isotype told", ROW("shop", "number") AS "isotype order" FROM "Order") AS parent WHERE parent."tenant" = child."tenant" AND parent."number" = child."number") ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Line: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Line_tenant_number_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Line" RENAME COLUMN "shop" TO "tenant";
