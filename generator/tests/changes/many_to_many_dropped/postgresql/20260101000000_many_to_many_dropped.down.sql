-- 20260101000000_many_to_many_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  keeps the table _PostToTag in _isotype_20260101000000.
--          drops the foreign key _PostToTag_B_fkey.
--          drops the foreign key _PostToTag_A_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."_PostToTag"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: _PostToTag: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."_PostToTag" SET SCHEMA "public";

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
        IF EXISTS (SELECT FROM "_PostToTag" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."_PostToTag without Post" (LIKE "_PostToTag");
            WITH gone AS (DELETE FROM "_PostToTag" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000"."_PostToTag without Post" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _PostToTag: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."_PostToTag without Post"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_PostToTag" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Tag" AS parent WHERE parent."id" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."_PostToTag without Tag" (LIKE "_PostToTag");
            WITH gone AS (DELETE FROM "_PostToTag" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Tag" AS parent WHERE parent."id" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000"."_PostToTag without Tag" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _PostToTag: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."_PostToTag without Tag"', moved;
            again := true;
        END IF;
    END LOOP;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
