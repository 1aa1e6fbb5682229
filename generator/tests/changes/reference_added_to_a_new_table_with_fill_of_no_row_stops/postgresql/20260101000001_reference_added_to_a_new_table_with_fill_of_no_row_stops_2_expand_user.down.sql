-- 20260101000001_reference_added_to_a_new_table_with_fill_of_no_row_stops_2_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops_1_expand_tables; before
--          20260101000002_reference_added_to_a_new_table_with_fill_of_no_row_stops_3_backfill_user_tenant_id.
-- Undoes:  adds the column User.tenantId.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "tenantId" TO "_isotype_20260101000000_undone_tenantId";
