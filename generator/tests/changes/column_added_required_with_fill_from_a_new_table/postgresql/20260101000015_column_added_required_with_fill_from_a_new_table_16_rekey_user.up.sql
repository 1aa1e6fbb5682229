-- 20260101000015_column_added_required_with_fill_from_a_new_table_16_rekey_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    16 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000014_column_added_required_with_fill_from_a_new_table_15_contract_guest; before
--          20260101000016_column_added_required_with_fill_from_a_new_table_17_rekey_guest.
--
-- What:    refers from User to Plan.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Plan", "User" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "User" ADD CONSTRAINT "User_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
