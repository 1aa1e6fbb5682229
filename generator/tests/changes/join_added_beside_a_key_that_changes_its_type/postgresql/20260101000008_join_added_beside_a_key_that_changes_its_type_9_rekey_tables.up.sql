-- 20260101000008_join_added_beside_a_key_that_changes_its_type_9_rekey_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000007_join_added_beside_a_key_that_changes_its_type_8_contract_account; before
--          20260101000009_join_added_beside_a_key_that_changes_its_type_10_rekey_pairs.
--
-- What:    looks through what an undo of this migration kept, if one did.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that an undo kept and whose parents were deleted meanwhile stay kept.
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL THEN
        RETURN;
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "_pairs" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Account" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_pairs without Account" (LIKE "_pairs");
            WITH gone AS (DELETE FROM "_pairs" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Account" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_pairs without Account" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _pairs: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_pairs without Account"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_pairs" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Item" AS parent WHERE parent."id" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_pairs without Item" (LIKE "_pairs");
            WITH gone AS (DELETE FROM "_pairs" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Item" AS parent WHERE parent."id" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_pairs without Item" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _pairs: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_pairs without Item"', moved;
            again := true;
        END IF;
    END LOOP;
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
