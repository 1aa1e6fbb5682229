-- 20260101000000_column_added_required_without_rows for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    adds the column User.email.
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
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.email: ' || found || CASE found WHEN 1 THEN ' row is there' ELSE ' rows are there' END || ' (id ' || named || ') and would have to hold a value; give one with --fill ''User.email=SQL''';
    END IF;
END
$isotype$;

-- The table was just seen to be empty.
-- squawk-ignore adding-required-field
ALTER TABLE "User" ADD COLUMN "email" TEXT NOT NULL;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_email' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "email";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_email" TO "email";
        ALTER TABLE "User" ALTER COLUMN "email" SET NOT NULL;
    END IF;
END
$isotype$;
