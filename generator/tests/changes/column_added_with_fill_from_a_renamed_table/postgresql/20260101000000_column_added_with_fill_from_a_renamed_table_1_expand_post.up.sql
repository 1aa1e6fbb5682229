-- 20260101000000_column_added_with_fill_from_a_renamed_table_1_expand_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; before
--          20260101000001_column_added_with_fill_from_a_renamed_table_2_backfill_post_owner.
-- Options: --fill 'Post.owner=(SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id"' --fill-down 'Post.gone=(SELECT p."title" FROM "Person" AS p ORDER BY p."id" DESC LIMIT 1) || "id"'
--
-- What:    adds the column Post.owner.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Post" WHERE true AND ((SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id") IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" WHERE true AND ((SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id") IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.owner: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''Post.owner=SQL'', and a value is required';
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
    IF NOT (EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Post"') AND attname = '_isotype_20260101000000_undone_owner' AND NOT attisdropped)) THEN
        BEGIN
        SELECT count(((SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id")::TEXT) INTO isotype_found FROM "Post";
        EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post.owner: --fill ''Post.owner=SQL'' gives no TEXT: ' || SQLERRM || '; write the migration anew with another value';
        WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
            isotype_why := SQLERRM;
            isotype_found := 0;
            FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Post" ORDER BY "id" LOOP
                BEGIN
                    SELECT (((SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id")::TEXT)::text INTO isotype_value FROM "Post" WHERE ctid = isotype_place;
                EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                    isotype_found := isotype_found + 1;
                    isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
                END;
            END LOOP;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post.owner: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Post.owner=SQL'' what is no TEXT' ELSE ' rows get from --fill ''Post.owner=SQL'' what is no TEXT' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
        END;
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Post"') AND attname = '_isotype_20260101000000_undone_owner' AND NOT attisdropped) THEN
        SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
        FROM (SELECT min(("owner")::text) AS shown FROM (SELECT coalesce("_isotype_20260101000000_undone_owner", ((SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id")::TEXT) AS "owner", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Post") AS rows WHERE "owner" IS NOT NULL GROUP BY "owner" HAVING count(*) > 1) AS equal;
        IF found > 0 THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Post_owner_key forbids; give other values with --fill ''Post.owner=SQL'', or make them differ first';
        END IF;
    ELSE
        SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
        FROM (SELECT min(("owner")::text) AS shown FROM (SELECT ((SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id")::TEXT AS "owner", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Post") AS rows WHERE "owner" IS NOT NULL GROUP BY "owner" HAVING count(*) > 1) AS equal;
        IF found > 0 THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Post_owner_key forbids; give other values with --fill ''Post.owner=SQL'', or make them differ first';
        END IF;
    END IF;
END
$isotype$;

ALTER TABLE "Post" ADD COLUMN "owner" TEXT;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Post"') AND attname = '_isotype_20260101000000_undone_owner' AND NOT attisdropped) THEN
        ALTER TABLE "Post" DROP COLUMN "owner";
        ALTER TABLE "Post" RENAME COLUMN "_isotype_20260101000000_undone_owner" TO "owner";
    END IF;
END
$isotype$;
