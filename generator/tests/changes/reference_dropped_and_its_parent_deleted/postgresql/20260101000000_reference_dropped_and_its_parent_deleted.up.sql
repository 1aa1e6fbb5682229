-- 20260101000000_reference_dropped_and_its_parent_deleted for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    drops the foreign key Account_upper_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    keeps the column Account.upper as _isotype_20260101000000_upper.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Account" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "Account_upper_fkey";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "upper" TO "_isotype_20260101000000_upper";

-- What an undo could not bring back is kept with the rest.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Account"') AND attname = '_isotype_20260101000000_undone_upper__aside' AND NOT attisdropped) THEN
        UPDATE "Account" SET "_isotype_20260101000000_upper" = "_isotype_20260101000000_undone_upper__aside" WHERE "_isotype_20260101000000_upper" IS NULL AND "_isotype_20260101000000_undone_upper__aside" IS NOT NULL;
        ALTER TABLE "Account" DROP COLUMN "_isotype_20260101000000_undone_upper__aside";
    END IF;
END
$isotype$;
