-- 20260101000002_column_added_required_with_fill_from_a_new_table_3_expand_guest for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000001_column_added_required_with_fill_from_a_new_table_2_expand_user; before
--          20260101000003_column_added_required_with_fill_from_a_new_table_4_backfill_user_plan_id.
--
-- What:    adds the column Guest.tenantId.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Guest" ADD COLUMN "tenantId" INTEGER;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Guest"') AND attname = '_isotype_20260101000000_undone_tenantId' AND NOT attisdropped) THEN
        ALTER TABLE "Guest" DROP COLUMN "tenantId";
        ALTER TABLE "Guest" RENAME COLUMN "_isotype_20260101000000_undone_tenantId" TO "tenantId";
    END IF;
END
$isotype$;
