-- 20260101000005_optional_to_required_with_fill_from_a_new_table_6_key_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000004_optional_to_required_with_fill_from_a_new_table_5_index_user_plan_id_id_key; before
--          20260101000006_optional_to_required_with_fill_from_a_new_table_7_validate_user.
-- Undoes:  refers from User to Plan.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Plan", "User" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_planId_fkey";
