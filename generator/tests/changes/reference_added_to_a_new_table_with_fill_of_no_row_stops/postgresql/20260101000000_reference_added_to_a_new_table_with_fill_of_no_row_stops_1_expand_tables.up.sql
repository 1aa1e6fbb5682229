-- 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops_1_expand_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; before
--          20260101000001_reference_added_to_a_new_table_with_fill_of_no_row_stops_2_expand_user.
-- Options: --fill 'User.tenantId=coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id")'
--
-- What:    makes the table Tenant.
-- Cost:    nothing: it is new and empty.
--
-- What:    brings back what an undo of this migration kept, if one did.
-- Why:     nothing is lost.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF NOT (to_regclass('"_isotype_20260101000000_undone"."Tenant"') IS NOT NULL) THEN
        WITH "Tenant" AS (SELECT NULL::INTEGER AS "id" WHERE false)
        SELECT count(*) INTO found FROM "User" WHERE true AND (coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id")) IS NULL;
        IF found > 0 THEN
            WITH "Tenant" AS (SELECT NULL::INTEGER AS "id" WHERE false)
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE true AND (coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id")) IS NULL ORDER BY "id" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User.tenantId: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''User.tenantId=SQL'', and a value is required';
        END IF;
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
    IF NOT (to_regclass('"_isotype_20260101000000_undone"."Tenant"') IS NOT NULL OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_tenantId' AND NOT attisdropped)) THEN
        BEGIN
        WITH "Tenant" AS (SELECT NULL::INTEGER AS "id" WHERE false)
        SELECT count((coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id"))::INTEGER) INTO isotype_found FROM "User";
        EXCEPTION WHEN undefined_table OR undefined_column THEN
            NULL;
        WHEN syntax_error_or_access_rule_violation THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: User.tenantId: --fill ''User.tenantId=SQL'' gives no INTEGER: ' || SQLERRM || '; write the migration anew with another value';
        WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
            isotype_why := SQLERRM;
            isotype_found := 0;
            FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "User" ORDER BY "id" LOOP
                BEGIN
                    WITH "Tenant" AS (SELECT NULL::INTEGER AS "id" WHERE false)
        SELECT ((coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id"))::INTEGER)::text INTO isotype_value FROM "User" WHERE ctid = isotype_place;
                EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                    isotype_found := isotype_found + 1;
                    isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
                END;
            END LOOP;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User.tenantId: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''User.tenantId=SQL'' what is no INTEGER' ELSE ' rows get from --fill ''User.tenantId=SQL'' what is no INTEGER' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
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
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_tenantId' AND NOT attisdropped) AND to_regclass('"_isotype_20260101000000_undone"."Tenant"') IS NOT NULL THEN
        BEGIN
            WITH "Tenant" AS (SELECT "id" FROM "_isotype_20260101000000_undone"."Tenant" AS parent)
            SELECT count(*) INTO found FROM (SELECT coalesce("_isotype_20260101000000_undone_tenantId", (coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id"))::INTEGER) AS "tenantId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS child WHERE child."tenantId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000_undone"."Tenant" AS parent WHERE parent."id" = child."tenantId");
            IF found > 0 THEN
                WITH "Tenant" AS (SELECT "id" FROM "_isotype_20260101000000_undone"."Tenant" AS parent)
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT coalesce("_isotype_20260101000000_undone_tenantId", (coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id"))::INTEGER) AS "tenantId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS child WHERE child."tenantId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000_undone"."Tenant" AS parent WHERE parent."id" = child."tenantId") ORDER BY "isotype order" LIMIT 3) AS told;
                RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key User_tenantId_fkey forbids; give other values with --fill ''User.tenantId=SQL'', or change or delete them first';
            END IF;
        EXCEPTION WHEN undefined_table OR undefined_column OR undefined_object OR undefined_function THEN
            NULL;
        END;
    ELSE
        BEGIN
            WITH "Tenant" AS (SELECT NULL::INTEGER AS "id" WHERE false)
            SELECT count(*) INTO found FROM (SELECT (coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id"))::INTEGER AS "tenantId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS child WHERE child."tenantId" IS NOT NULL;
            IF found > 0 THEN
                WITH "Tenant" AS (SELECT NULL::INTEGER AS "id" WHERE false)
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT (coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id"))::INTEGER AS "tenantId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS child WHERE child."tenantId" IS NOT NULL ORDER BY "isotype order" LIMIT 3) AS told;
                RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key User_tenantId_fkey forbids; give other values with --fill ''User.tenantId=SQL'', or change or delete them first, or make Tenant with its rows in a migration before this one: in this one it is new and empty';
            END IF;
        EXCEPTION WHEN undefined_table OR undefined_column OR undefined_object OR undefined_function THEN
            NULL;
        END;
    END IF;
END
$isotype$;

CREATE TABLE "Tenant" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "Tenant_pkey" PRIMARY KEY ("id")
);

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Tenant"') IS NOT NULL THEN
        DROP TABLE "Tenant";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Tenant"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Tenant" SET SCHEMA "public";
    END IF;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000_undone"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000_undone";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;
