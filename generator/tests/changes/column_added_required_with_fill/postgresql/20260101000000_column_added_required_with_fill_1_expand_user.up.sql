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
