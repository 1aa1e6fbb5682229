-- 20260101000000_optional_to_required_with_fill_from_a_new_table_1_expand_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; before
--          20260101000001_optional_to_required_with_fill_from_a_new_table_2_expand_user.
-- Options: --fill 'User.planId=coalesce((SELECT t."planId" FROM "Tenant" AS t ORDER BY t."id" LIMIT 1), "id")'
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
        WITH "Tenant" AS (SELECT NULL::INTEGER AS "id", NULL::INTEGER AS "planId" WHERE false)
        SELECT count(*) INTO found FROM "User" WHERE "score" IS NULL AND (coalesce((SELECT t."planId" FROM "Tenant" AS t ORDER BY t."id" LIMIT 1), "id")) IS NULL;
        IF found > 0 THEN
            WITH "Tenant" AS (SELECT NULL::INTEGER AS "id", NULL::INTEGER AS "planId" WHERE false)
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "score" IS NULL AND (coalesce((SELECT t."planId" FROM "Tenant" AS t ORDER BY t."id" LIMIT 1), "id")) IS NULL ORDER BY "id" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User.planId: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''User.planId=SQL'', and a value is required';
        END IF;
    END IF;
END
$isotype$;

CREATE TABLE "Tenant" (
    "id" INTEGER NOT NULL,
    "planId" INTEGER NOT NULL,
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
