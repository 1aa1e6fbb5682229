-- 20260101000004_column_dropped_that_is_indexed_5_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_column_dropped_that_is_indexed; after
--          20260101000003_column_dropped_that_is_indexed_4_contract_slug_of_low.
--
-- What:    keeps the column User.email as _isotype_20260101000000_email.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column User.low as _isotype_20260101000000_low.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column User.groupId as _isotype_20260101000000_groupId.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "email" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "email" TO "_isotype_20260101000000_email";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "low" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "low" TO "_isotype_20260101000000_low";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "groupId" TO "_isotype_20260101000000_groupId";

-- What an undo could not bring back is kept with the rest.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_groupId__aside' AND NOT attisdropped) THEN
        UPDATE "User" SET "_isotype_20260101000000_groupId" = "_isotype_20260101000000_undone_groupId__aside" WHERE "_isotype_20260101000000_groupId" IS NULL AND "_isotype_20260101000000_undone_groupId__aside" IS NOT NULL;
        ALTER TABLE "User" DROP COLUMN "_isotype_20260101000000_undone_groupId__aside";
    END IF;
END
$isotype$;
