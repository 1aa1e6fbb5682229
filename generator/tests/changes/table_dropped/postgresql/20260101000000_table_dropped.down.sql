-- 20260101000000_table_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  keeps the enum State in _isotype_20260101000000.
--          keeps the table Post in _isotype_20260101000000.
--          drops the foreign key Comment_postId_fkey.
--          drops the foreign key Post_authorId_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."Post"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    WITH gone AS (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."authorId")
    )
    SELECT count(*) INTO found FROM "Comment" AS child WHERE child."postId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Post" AS parent WHERE parent."id" = child."postId" AND NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text));
    IF found > 0 THEN
        WITH gone AS (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."authorId")
    )
    SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Comment" AS child WHERE child."postId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Post" AS parent WHERE parent."id" = child."postId" AND NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text)) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Comment: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Comment_postId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
BEGIN
    IF to_regtype('"_isotype_20260101000000"."State"') IS NOT NULL THEN
        ALTER TYPE "_isotype_20260101000000"."State" SET SCHEMA "public";
    ELSE
        CREATE TYPE "State" AS ENUM ('DRAFT', 'PUBLISHED');
    END IF;
END
$isotype$;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."Post" SET SCHEMA "public";

DO $isotype$
BEGIN
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Post"'::regclass AND attname = 'state') <> to_regtype('"State"') THEN
            ALTER TABLE "Post" ALTER COLUMN "state" DROP DEFAULT;
            ALTER TABLE "Post" ALTER COLUMN "state" TYPE "State" USING "state"::text::"State";
            ALTER TABLE "Post" ALTER COLUMN "state" SET DEFAULT 'DRAFT';
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

-- Rows whose parents were deleted meanwhile stay kept.
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
BEGIN
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."authorId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."Post without User" (LIKE "Post");
            WITH gone AS (DELETE FROM "Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."authorId") RETURNING *) INSERT INTO "_isotype_20260101000000"."Post without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Post: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."Post without User"', moved;
            again := true;
        END IF;
    END LOOP;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
