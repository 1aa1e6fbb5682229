-- 20260101000001_required_to_optional_with_fill_down_from_a_dropped_table_2_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_required_to_optional_with_fill_down_from_a_dropped_table; after
--          20260101000000_required_to_optional_with_fill_down_from_a_dropped_table_1_expand_user; before
--          20260101000002_required_to_optional_with_fill_down_from_a_dropped_table_3_contract_user.
-- Undoes:  keeps the table Tenant in _isotype_20260101000000.
--          nothing on the way up; the undo keeps rows whose parents were deleted meanwhile.
--          drops the foreign key User_tenantId_fkey.
--          drops the foreign key Tenant_ownId_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."Tenant" SET SCHEMA "public";

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

-- Rows whose parents were deleted meanwhile stay kept.
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
BEGIN
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Tenant" AS parent WHERE parent."id" = child."ownId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."Tenant without Tenant" (LIKE "Tenant");
            WITH gone AS (DELETE FROM "Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Tenant" AS parent WHERE parent."id" = child."ownId") RETURNING *) INSERT INTO "_isotype_20260101000000"."Tenant without Tenant" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Tenant: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."Tenant without Tenant"', moved;
            again := true;
        END IF;
    END LOOP;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "User_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Tenant" ADD CONSTRAINT "Tenant_ownId_fkey" FOREIGN KEY ("ownId") REFERENCES "Tenant" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
