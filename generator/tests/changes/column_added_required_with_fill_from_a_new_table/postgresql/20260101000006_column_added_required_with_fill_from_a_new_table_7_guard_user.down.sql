-- 20260101000006_column_added_required_with_fill_from_a_new_table_7_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000005_column_added_required_with_fill_from_a_new_table_6_backfill_guest_tenant_id; before
--          20260101000007_column_added_required_with_fill_from_a_new_table_8_guard_guest.
-- Undoes:  adds the check User_code_check.
--          refuses NULL in User.code from now on.
--          refuses NULL in User.planId from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_code_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__code_required";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__planId_required";
