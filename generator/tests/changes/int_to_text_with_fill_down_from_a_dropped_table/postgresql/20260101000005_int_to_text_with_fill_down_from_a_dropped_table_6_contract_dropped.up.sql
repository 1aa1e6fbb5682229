-- 20260101000005_int_to_text_with_fill_down_from_a_dropped_table_6_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000004_int_to_text_with_fill_down_from_a_dropped_table_5_validate_user; before
--          20260101000006_int_to_text_with_fill_down_from_a_dropped_table_7_contract_user.
--
-- What:    drops the foreign key Rank_userId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    nothing on the way up; the undo keeps rows whose parents were deleted meanwhile.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User", "Rank" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Rank" DROP CONSTRAINT "Rank_userId_fkey";
