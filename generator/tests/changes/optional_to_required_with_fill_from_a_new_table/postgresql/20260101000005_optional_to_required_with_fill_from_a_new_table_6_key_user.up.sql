-- 20260101000005_optional_to_required_with_fill_from_a_new_table_6_key_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000004_optional_to_required_with_fill_from_a_new_table_5_index_user_plan_id_id_key; before
--          20260101000006_optional_to_required_with_fill_from_a_new_table_7_validate_user.
--
-- What:    refers from User to Plan.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Plan", "User" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "User" ADD CONSTRAINT "User_planId_fkey" FOREIGN KEY ("score") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
