-- 20260101000001_column_added_required_with_fill_from_a_new_table_2_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000000_column_added_required_with_fill_from_a_new_table_1_expand_tables; before
--          20260101000002_column_added_required_with_fill_from_a_new_table_3_expand_guest.
--
-- What:    adds the column User.planId.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.code.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN "planId" INTEGER;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_planId' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "planId";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_planId" TO "planId";
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
