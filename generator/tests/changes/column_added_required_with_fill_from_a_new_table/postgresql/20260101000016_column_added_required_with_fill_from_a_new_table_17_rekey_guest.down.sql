-- 20260101000016_column_added_required_with_fill_from_a_new_table_17_rekey_guest for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    17 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000015_column_added_required_with_fill_from_a_new_table_16_rekey_user; before
--          20260101000017_column_added_required_with_fill_from_a_new_table_18_validate_user.
-- Undoes:  refers from Guest to Tenant.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Tenant", "Guest" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Guest" DROP CONSTRAINT "Guest_tenantId_fkey";
