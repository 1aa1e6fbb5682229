-- 20260101000001_reference_added_to_a_new_table_with_fill_of_no_row_stops_2_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops_1_expand_tables; before
--          20260101000002_reference_added_to_a_new_table_with_fill_of_no_row_stops_3_backfill_user_tenant_id.
--
-- What:    adds the column User.tenantId.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN "tenantId" INTEGER;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_tenantId' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "tenantId";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_tenantId" TO "tenantId";
    END IF;
END
$isotype$;
