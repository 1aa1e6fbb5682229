-- 20260101000000_unique_column_added_with_fill_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_unique_column_added_with_fill; before
--          20260101000001_unique_column_added_with_fill_2_backfill_user_code.
-- Options: --fill 'User.code=lower("name")'
--
-- What:    adds the column User.code.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE true AND (lower("name")) IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE true AND (lower("name")) IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.code: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''User.code=SQL'', and a value is required';
    END IF;
END
$isotype$;

DO $isotype$
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_code' AND NOT attisdropped) THEN
        SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
        FROM (SELECT min(("code")::text) AS shown FROM (SELECT coalesce("_isotype_20260101000000_undone_code", (lower("name"))::TEXT) AS "code", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1) AS equal;
        IF found > 0 THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_code_key forbids; give other values with --fill ''User.code=SQL'', or make them differ first';
        END IF;
    ELSE
        SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
        FROM (SELECT min(("code")::text) AS shown FROM (SELECT (lower("name"))::TEXT AS "code", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1) AS equal;
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
