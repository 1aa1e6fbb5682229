-- 20260101000003_reference_added_to_a_new_table_with_fill_of_no_row_stops_4_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000002_reference_added_to_a_new_table_with_fill_of_no_row_stops_3_backfill_user_tenant_id;
--          before 20260101000004_reference_added_to_a_new_table_with_fill_of_no_row_stops_5_validate_user.
-- Undoes:  refuses NULL in User.tenantId from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__tenantId_required";
