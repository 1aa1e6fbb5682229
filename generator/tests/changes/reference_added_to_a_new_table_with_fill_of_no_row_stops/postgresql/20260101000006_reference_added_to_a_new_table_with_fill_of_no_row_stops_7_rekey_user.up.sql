-- 20260101000006_reference_added_to_a_new_table_with_fill_of_no_row_stops_7_rekey_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000005_reference_added_to_a_new_table_with_fill_of_no_row_stops_6_contract_user; before
--          20260101000007_reference_added_to_a_new_table_with_fill_of_no_row_stops_8_validate_user.
--
-- What:    refers from User to Tenant.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Tenant", "User" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "User" ADD CONSTRAINT "User_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
