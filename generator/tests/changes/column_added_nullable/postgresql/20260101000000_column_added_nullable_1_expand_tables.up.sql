-- 20260101000000_column_added_nullable_1_expand_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_column_added_nullable; before
--          20260101000001_column_added_nullable_2_expand_user.
--
-- What:    makes the enum State.
-- Cost:    changes the catalog alone; no table is locked.
--
-- What:    brings back what an undo of this migration kept, if one did.
-- Why:     nothing is lost.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite enums, JSON, lists, decimals and moments are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_score' AND NOT attisdropped) THEN
        SELECT count(*) INTO found FROM (SELECT "_isotype_20260101000000_undone_score" AS "score", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE NOT ("score" >= 0);
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT "_isotype_20260101000000_undone_score" AS "score", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE NOT ("score" >= 0) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check User_score_check would refuse them; change them first, in the column _isotype_20260101000000_undone_score';
        END IF;
    END IF;
END
$isotype$;

CREATE TYPE "State" AS ENUM ('ON', 'OFF');

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
    IF to_regtype('"_isotype_20260101000000_undone"."State"') IS NOT NULL THEN
        DROP TYPE "State";
        ALTER TYPE "_isotype_20260101000000_undone"."State" SET SCHEMA "public";
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
