-- 20260101000001_table_dropped_undone_with_equal_fill_down_from_it_stops_2_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_table_dropped_undone_with_equal_fill_down_from_it_stops; after
--          20260101000000_table_dropped_undone_with_equal_fill_down_from_it_stops_1_contract_dropped; before
--          20260101000002_table_dropped_undone_with_equal_fill_down_from_it_stops_3_contract_user_code_key.
--
-- What:    drops the check User_code_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_code_check";
