-- 20260101000000_column_added_required_with_fill_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_column_added_required_with_fill; before
--          20260101000001_column_added_required_with_fill_2_backfill_user_handle.
-- Options: --fill 'User.handle='\''user-'\'' || "id"'
--
-- What:    adds the column User.handle.
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
    SELECT count(*) INTO found FROM "User" WHERE true AND ('user-' || "id") IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE true AND ('user-' || "id") IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.handle: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''User.handle=SQL'', and a value is required';
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
    IF NOT (EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_handle' AND NOT attisdropped)) THEN
        BEGIN
        SELECT count(('user-' || "id")::TEXT) INTO isotype_found FROM "User";
        EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: User.handle: --fill ''User.handle=SQL'' gives no TEXT: ' || SQLERRM || '; write the migration anew with another value';
        WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
            isotype_why := SQLERRM;
            isotype_found := 0;
            FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "User" ORDER BY "id" LOOP
                BEGIN
                    SELECT (('user-' || "id")::TEXT)::text INTO isotype_value FROM "User" WHERE ctid = isotype_place;
                EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                    isotype_found := isotype_found + 1;
                    isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
                END;
            END LOOP;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User.handle: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''User.handle=SQL'' what is no TEXT' ELSE ' rows get from --fill ''User.handle=SQL'' what is no TEXT' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
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
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_handle' AND NOT attisdropped) THEN
        SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
        FROM (SELECT min(("handle")::text) AS shown FROM (SELECT coalesce("_isotype_20260101000000_undone_handle", ('user-' || "id")::TEXT) AS "handle", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "handle" IS NOT NULL GROUP BY "handle" HAVING count(*) > 1) AS equal;
        IF found > 0 THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_handle_key forbids; give other values with --fill ''User.handle=SQL'', or make them differ first';
        END IF;
    ELSE
        SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
        FROM (SELECT min(("handle")::text) AS shown FROM (SELECT ('user-' || "id")::TEXT AS "handle", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "handle" IS NOT NULL GROUP BY "handle" HAVING count(*) > 1) AS equal;
        IF found > 0 THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_handle_key forbids; give other values with --fill ''User.handle=SQL'', or make them differ first';
        END IF;
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_handle' AND NOT attisdropped) THEN
        SELECT count(*) INTO found FROM (SELECT coalesce("_isotype_20260101000000_undone_handle", ('user-' || "id")::TEXT) AS "handle", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE NOT (char_length("handle") >= 1 AND char_length("handle") <= 40);
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT coalesce("_isotype_20260101000000_undone_handle", ('user-' || "id")::TEXT) AS "handle", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE NOT (char_length("handle") >= 1 AND char_length("handle") <= 40) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check User_handle_check would refuse them; give other values with --fill ''User.handle=SQL'', or change them first';
        END IF;
    ELSE
        SELECT count(*) INTO found FROM (SELECT ('user-' || "id")::TEXT AS "handle", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE NOT (char_length("handle") >= 1 AND char_length("handle") <= 40);
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ('user-' || "id")::TEXT AS "handle", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE NOT (char_length("handle") >= 1 AND char_length("handle") <= 40) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check User_handle_check would refuse them; give other values with --fill ''User.handle=SQL'', or change them first';
        END IF;
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "handle" TEXT;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_handle' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "handle";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_handle" TO "handle";
    END IF;
END
$isotype$;
