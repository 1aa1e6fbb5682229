-- 20260101000000_column_added_required_with_fill_from_a_new_table_stops_1_expand_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; before
--          20260101000001_column_added_required_with_fill_from_a_new_table_stops_2_expand_post.
-- Options: --fill 'Post.topic=(SELECT "name" FROM "Topic" ORDER BY "id" LIMIT 1)'
--
-- What:    makes the table Topic.
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
    IF NOT (to_regclass('"_isotype_20260101000000_undone"."Topic"') IS NOT NULL) THEN
        WITH "Topic" AS (SELECT NULL::INTEGER AS "id", NULL::TEXT AS "name" WHERE false)
        SELECT count(*) INTO found FROM "Post" WHERE true AND ((SELECT "name" FROM "Topic" ORDER BY "id" LIMIT 1)) IS NULL;
        IF found > 0 THEN
            WITH "Topic" AS (SELECT NULL::INTEGER AS "id", NULL::TEXT AS "name" WHERE false)
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" WHERE true AND ((SELECT "name" FROM "Topic" ORDER BY "id" LIMIT 1)) IS NULL ORDER BY "id" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post.topic: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''Post.topic=SQL'', and a value is required';
        END IF;
    END IF;
END
$isotype$;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    IF NOT (to_regclass('"_isotype_20260101000000_undone"."Topic"') IS NOT NULL OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Post"') AND attname = '_isotype_20260101000000_undone_topic' AND NOT attisdropped)) THEN
        BEGIN
        WITH "Topic" AS (SELECT NULL::INTEGER AS "id", NULL::TEXT AS "name" WHERE false)
        SELECT count(((SELECT "name" FROM "Topic" ORDER BY "id" LIMIT 1))::TEXT) INTO isotype_found FROM "Post";
        EXCEPTION WHEN undefined_table OR undefined_column THEN
            NULL;
        WHEN syntax_error_or_access_rule_violation THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post.topic: --fill ''Post.topic=SQL'' gives no TEXT: ' || SQLERRM || '; write the migration anew with another value';
        WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
            isotype_why := SQLERRM;
            isotype_found := 0;
            FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Post" ORDER BY "id" LOOP
                BEGIN
                    WITH "Topic" AS (SELECT NULL::INTEGER AS "id", NULL::TEXT AS "name" WHERE false)
        SELECT (((SELECT "name" FROM "Topic" ORDER BY "id" LIMIT 1))::TEXT)::text INTO isotype_value FROM "Post" WHERE ctid = isotype_place;
                EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                    isotype_found := isotype_found + 1;
                    isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
                END;
            END LOOP;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post.topic: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Post.topic=SQL'' what is no TEXT' ELSE ' rows get from --fill ''Post.topic=SQL'' what is no TEXT' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
        END;
    END IF;
END
$isotype$;

CREATE TABLE "Topic" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
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
    IF to_regclass('"_isotype_20260101000000_undone"."Topic"') IS NOT NULL THEN
        DROP TABLE "Topic";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Topic"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Topic" SET SCHEMA "public";
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
