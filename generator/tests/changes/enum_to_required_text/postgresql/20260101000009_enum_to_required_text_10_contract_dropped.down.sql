-- 20260101000009_enum_to_required_text_10_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000008_enum_to_required_text_9_contract_order.
-- Undoes:  keeps the enum State in _isotype_20260101000000.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_state"(value TEXT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND ((((value)::text)) <> ALL (ARRAY['open', 'done']::text[]) OR ((((value)::text))::TEXT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Order" WHERE (pg_temp."isotype_state"("state")) AND ("_isotype_20260101000000_state__filled" IS NULL OR "state"::text IS DISTINCT FROM "_isotype_20260101000000_state__filled"::text);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE (pg_temp."isotype_state"("state")) AND ("_isotype_20260101000000_state__filled" IS NULL OR "state"::text IS DISTINCT FROM "_isotype_20260101000000_state__filled"::text) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Order.state=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_state"(TEXT);

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Order"') AND attname = '_isotype_20260101000000_state__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
BEGIN
    IF to_regtype('"_isotype_20260101000000"."State"') IS NOT NULL THEN
        ALTER TYPE "_isotype_20260101000000"."State" SET SCHEMA "public";
    ELSE
        CREATE TYPE "State" AS ENUM ('open', 'done');
    END IF;
END
$isotype$;
