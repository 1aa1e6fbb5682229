-- 20260101000004_id_to_unique_beside_a_table_that_goes_5_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; after
--          20260101000003_id_to_unique_beside_a_table_that_goes_4_contract_comment; before
--          20260101000005_id_to_unique_beside_a_table_that_goes_6_proof_indexes.
-- Undoes:  keeps the table _CommentToZebra in _isotype_20260101000000.
--          keeps the table Zebra in _isotype_20260101000000.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."_CommentToZebra" SET SCHEMA "public";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."Zebra" SET SCHEMA "public";

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
        IF EXISTS (SELECT FROM "_CommentToZebra" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Comment" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."_CommentToZebra without Comment" (LIKE "_CommentToZebra");
            WITH gone AS (DELETE FROM "_CommentToZebra" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Comment" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000"."_CommentToZebra without Comment" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _CommentToZebra: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."_CommentToZebra without Comment"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_CommentToZebra" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Zebra" AS parent WHERE parent."id" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."_CommentToZebra without Zebra" (LIKE "_CommentToZebra");
            WITH gone AS (DELETE FROM "_CommentToZebra" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Zebra" AS parent WHERE parent."id" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000"."_CommentToZebra without Zebra" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _CommentToZebra: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."_CommentToZebra without Zebra"', moved;
            again := true;
        END IF;
    END LOOP;
END
$isotype$;
