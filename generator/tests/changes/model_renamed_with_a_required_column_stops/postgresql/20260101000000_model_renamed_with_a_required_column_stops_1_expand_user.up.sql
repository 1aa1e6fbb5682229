-- 20260101000000_model_renamed_with_a_required_column_stops_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_model_renamed_with_a_required_column_stops; before
--          20260101000001_model_renamed_with_a_required_column_stops_2_contract_user.
--
-- What:    adds the column Person.level.
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
    SELECT count(*) INTO found FROM "User" WHERE true;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE true ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Person.level: ' || found || CASE found WHEN 1 THEN ' row is there' ELSE ' rows are there' END || ' (id ' || named || ') and would have to hold a value; give one with --fill ''Person.level=SQL''';
    END IF;
END
$isotype$;

-- The table was just seen to be empty.
-- The schema says Int.
-- squawk-ignore adding-required-field, prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN "level" INTEGER NOT NULL;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_level' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "level";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_level" TO "level";
        ALTER TABLE "User" ALTER COLUMN "level" SET NOT NULL;
    END IF;
END
$isotype$;
