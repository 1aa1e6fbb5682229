-- 20260101000016_column_added_required_with_fill_from_a_new_table_17_rekey_guest for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    17 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000015_column_added_required_with_fill_from_a_new_table_16_rekey_user; before
--          20260101000017_column_added_required_with_fill_from_a_new_table_18_validate_user.
--
-- What:    refers from Guest to Tenant.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Tenant", "Guest" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "Guest" ADD CONSTRAINT "Guest_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
