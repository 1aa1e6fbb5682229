-- 20260101000000_foreign_key_to_a_replaced_table_stops_1_expand_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_foreign_key_to_a_replaced_table_stops; before
--          20260101000001_foreign_key_to_a_replaced_table_stops_2_key_post.
--
-- What:    makes the table Writer.
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
BEGIN
    IF to_regnamespace('"_isotype_20260101000000"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF to_regclass('"_isotype_20260101000000_undone"."Writer"') IS NOT NULL THEN
        SELECT count(*) INTO found FROM "Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000_undone"."Writer" AS parent WHERE parent."number" = child."authorId");
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000_undone"."Writer" AS parent WHERE parent."number" = child."authorId") ORDER BY "id" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Post_authorId_fkey forbids; change or delete them first';
        END IF;
    ELSE
        SELECT count(*) INTO found FROM "Post" AS child WHERE child."authorId" IS NOT NULL;
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" AS child WHERE child."authorId" IS NOT NULL ORDER BY "id" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Post_authorId_fkey forbids; change or delete them first, or make Writer with its rows in a migration before this one: in this one it is new and empty';
        END IF;
    END IF;
END
$isotype$;

CREATE TABLE "Writer" (
    "number" INTEGER NOT NULL,
    "about" TEXT NOT NULL,
    CONSTRAINT "Writer_pkey" PRIMARY KEY ("number")
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
    IF to_regclass('"_isotype_20260101000000_undone"."Writer"') IS NOT NULL THEN
        DROP TABLE "Writer";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Writer"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Writer" SET SCHEMA "public";
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
