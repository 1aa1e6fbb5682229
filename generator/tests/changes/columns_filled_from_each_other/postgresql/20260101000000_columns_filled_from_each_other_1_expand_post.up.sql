-- 20260101000000_columns_filled_from_each_other_1_expand_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_columns_filled_from_each_other; before
--          20260101000001_columns_filled_from_each_other_2_backfill_post_title.
-- Options: --fill 'Post.title='\''untitled'\''' --fill 'Post.slug=lower("title") || '\''-'\'' || "id"'
--
-- What:    makes room to remember which rows of Post were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    makes room to remember which rows of Post were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    WITH "Post" AS (SELECT ctid, "id", coalesce("title", ('untitled')::TEXT) AS "title", "slug" FROM "Post")
    SELECT count(*) INTO found FROM "Post" WHERE "slug" IS NULL AND (lower("title") || '-' || "id") IS NULL;
    IF found > 0 THEN
        WITH "Post" AS (SELECT ctid, "id", coalesce("title", ('untitled')::TEXT) AS "title", "slug" FROM "Post")
    SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" WHERE "slug" IS NULL AND (lower("title") || '-' || "id") IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.slug: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''Post.slug=SQL'', and a value is required';
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
    BEGIN
    SELECT count(coalesce("title", ('untitled')::TEXT)) INTO isotype_found FROM "Post";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.title: --fill ''Post.title=SQL'' gives no TEXT: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Post" ORDER BY "id" LOOP
            BEGIN
                SELECT (coalesce("title", ('untitled')::TEXT))::text INTO isotype_value FROM "Post" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.title: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Post.title=SQL'' what is no TEXT' ELSE ' rows get from --fill ''Post.title=SQL'' what is no TEXT' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
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
    BEGIN
    WITH "Post" AS (SELECT ctid, "id", coalesce("title", ('untitled')::TEXT) AS "title", "slug" FROM "Post")
    SELECT count(coalesce("slug", (lower("title") || '-' || "id")::TEXT)) INTO isotype_found FROM "Post";
    EXCEPTION WHEN undefined_table OR undefined_column THEN
        NULL;
    WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.slug: --fill ''Post.slug=SQL'' gives no TEXT: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Post" ORDER BY "id" LOOP
            BEGIN
                WITH "Post" AS (SELECT ctid, "id", coalesce("title", ('untitled')::TEXT) AS "title", "slug" FROM "Post")
    SELECT (coalesce("slug", (lower("title") || '-' || "id")::TEXT))::text INTO isotype_value FROM "Post" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.slug: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Post.slug=SQL'' what is no TEXT' ELSE ' rows get from --fill ''Post.slug=SQL'' what is no TEXT' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "Post" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_title__filled" TEXT;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "Post" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_slug__filled" TEXT;
