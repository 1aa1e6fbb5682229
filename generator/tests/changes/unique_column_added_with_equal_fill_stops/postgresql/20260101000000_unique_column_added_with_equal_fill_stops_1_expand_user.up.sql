-- 20260101000000_unique_column_added_with_equal_fill_stops_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_unique_column_added_with_equal_fill_stops; before
--          20260101000001_unique_column_added_with_equal_fill_stops_2_backfill_user_code.
-- Options: --fill 'User.code='\''none'\'''
--
-- What:    adds the column User.code.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

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
    IF NOT (EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_code' AND NOT attisdropped)) THEN
        BEGIN
        SELECT count(('none')::TEXT) INTO isotype_found FROM "User";
        EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: User.code: --fill ''User.code=SQL'' gives no TEXT: ' || SQLERRM || '; write the migration anew with another value';
        WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
            isotype_why := SQLERRM;
            isotype_found := 0;
            FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "User" ORDER BY "id" LOOP
                BEGIN
                    SELECT (('none')::TEXT)::text INTO isotype_value FROM "User" WHERE ctid = isotype_place;
                EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                    isotype_found := isotype_found + 1;
                    isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
                END;
            END LOOP;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User.code: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''User.code=SQL'' what is no TEXT' ELSE ' rows get from --fill ''User.code=SQL'' what is no TEXT' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
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
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_code' AND NOT attisdropped) THEN
        SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
        FROM (SELECT min(("code")::text) AS shown FROM (SELECT coalesce("_isotype_20260101000000_undone_code", ('none')::TEXT) AS "code", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1) AS equal;
        IF found > 0 THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_code_key forbids; give other values with --fill ''User.code=SQL'', or make them differ first';
        END IF;
    ELSE
        SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
        FROM (SELECT min(("code")::text) AS shown FROM (SELECT ('none')::TEXT AS "code", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1) AS equal;
        IF found > 0 THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_code_key forbids; give other values with --fill ''User.code=SQL'', or make them differ first';
        END IF;
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "code" TEXT;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_code' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "code";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_code" TO "code";
    END IF;
END
$isotype$;
