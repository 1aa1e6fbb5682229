-- 20260101000001_schema_and_extension_added_2_expand_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_schema_and_extension_added; after
--          20260101000000_schema_and_extension_added_1_expand_namespaces.
--
-- What:    makes the table Log.
-- Cost:    nothing: it is new and empty.
--
-- What:    brings back what an undo of this migration kept, if one did.
-- Why:     nothing is lost.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

CREATE TABLE "audit"."Log" (
    "id" INTEGER NOT NULL,
    "name" CITEXT NOT NULL,
    CONSTRAINT "Log_pkey" PRIMARY KEY ("id")
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
    IF to_regclass('"_isotype_20260101000000_undone.audit"."Log"') IS NOT NULL THEN
        DROP TABLE "audit"."Log";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.audit"."Log"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone.audit"."Log" SET SCHEMA "audit";
    END IF;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000_undone.audit"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000_undone.audit";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
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
