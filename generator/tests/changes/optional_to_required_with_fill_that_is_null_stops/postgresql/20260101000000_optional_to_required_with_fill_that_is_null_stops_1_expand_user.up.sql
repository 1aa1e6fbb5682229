-- 20260101000000_optional_to_required_with_fill_that_is_null_stops_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_optional_to_required_with_fill_that_is_null_stops; before
--          20260101000001_optional_to_required_with_fill_that_is_null_stops_2_backfill_user_name.
-- Options: --fill 'User.name="nick"'
--
-- What:    makes room to remember which rows of User were NULL.
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
    SELECT count(*) INTO found FROM "User" WHERE "name" IS NULL AND ("nick") IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "name" IS NULL AND ("nick") IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.name: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''User.name=SQL'', and a value is required';
    END IF;
END
$isotype$;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_name__filled" TEXT;
