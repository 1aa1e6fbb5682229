-- 20260101000003_reference_added_to_a_new_table_with_fill_of_no_row_stops_4_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000002_reference_added_to_a_new_table_with_fill_of_no_row_stops_3_backfill_user_tenant_id;
--          before 20260101000004_reference_added_to_a_new_table_with_fill_of_no_row_stops_5_validate_user.
--
-- What:    refuses NULL in User.tenantId from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__tenantId_required" CHECK ("tenantId" IS NOT NULL) NOT VALID;
