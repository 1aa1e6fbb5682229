-- 20260101000007_int_to_text_with_fill_down_from_a_dropped_table_8_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000006_int_to_text_with_fill_down_from_a_dropped_table_7_contract_user.
-- Undoes:  keeps the table Rank in _isotype_20260101000000.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."Rank"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Rank: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_level"(value TEXT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::TEXT) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
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
    WITH "Rank" AS (
    WITH gone AS (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Rank" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")
    )
    SELECT "id", "shade", "userId" FROM "_isotype_20260101000000"."Rank" AS parent WHERE NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text))
    SELECT count(CASE WHEN pg_temp."isotype_level"("level") THEN ((SELECT r."id" FROM "Rank" AS r WHERE r."shade" = 'dark' ORDER BY 1 LIMIT 1))::INTEGER ELSE ("level")::INTEGER END) INTO isotype_found FROM "User";
    EXCEPTION WHEN undefined_table OR undefined_column THEN
        NULL;
    WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.level: --fill-down ''User.level=SQL'' gives no INTEGER: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "User" ORDER BY "id" LOOP
            BEGIN
                WITH "Rank" AS (
    WITH gone AS (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Rank" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")
    )
    SELECT "id", "shade", "userId" FROM "_isotype_20260101000000"."Rank" AS parent WHERE NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text))
    SELECT (CASE WHEN pg_temp."isotype_level"("level") THEN ((SELECT r."id" FROM "Rank" AS r WHERE r."shade" = 'dark' ORDER BY 1 LIMIT 1))::INTEGER ELSE ("level")::INTEGER END)::text INTO isotype_value FROM "User" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.level: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill-down ''User.level=SQL'' what is no INTEGER' ELSE ' rows get from --fill-down ''User.level=SQL'' what is no INTEGER' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_level"(TEXT);

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."Rank" SET SCHEMA "public";

DO $isotype$
BEGIN
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Rank"'::regclass AND attname = 'shade') <> to_regtype('"Shade"') THEN
            ALTER TABLE "Rank" ALTER COLUMN "shade" TYPE "Shade" USING "shade"::text::"Shade";
        END IF;
END
$isotype$;

DO $isotype$
DECLARE
    unused regtype;
BEGIN
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;
