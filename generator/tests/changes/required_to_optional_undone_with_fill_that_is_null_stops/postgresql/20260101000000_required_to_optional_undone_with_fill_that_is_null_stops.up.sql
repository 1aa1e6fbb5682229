-- 20260101000000_required_to_optional_undone_with_fill_that_is_null_stops for PostgreSQL, made by isotype from schema.prisma.
--
-- Options: --fill-down 'User.name="nick"'
--
-- What:    User.name may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "name" DROP NOT NULL;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_name__filled' AND NOT attisdropped) THEN
        UPDATE "User" SET "name" = NULL WHERE "_isotype_20260101000000_undone_name__filled" IS NOT NULL AND "name"::text = "_isotype_20260101000000_undone_name__filled"::text;
        ALTER TABLE "User" DROP COLUMN "_isotype_20260101000000_undone_name__filled";
    END IF;
END
$isotype$;
