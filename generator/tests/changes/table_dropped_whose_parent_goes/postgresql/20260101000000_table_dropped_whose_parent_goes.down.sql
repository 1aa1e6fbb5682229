-- 20260101000000_table_dropped_whose_parent_goes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  keeps the table Note in _isotype_20260101000000.
--          drops the foreign key Note_userId_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."Note"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."Note" SET SCHEMA "public";

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
        IF EXISTS (SELECT FROM "Note" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."Note without User" (LIKE "Note");
            WITH gone AS (DELETE FROM "Note" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId") RETURNING *) INSERT INTO "_isotype_20260101000000"."Note without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Note: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."Note without User"', moved;
            again := true;
        END IF;
    END LOOP;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Note" ADD CONSTRAINT "Note_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
