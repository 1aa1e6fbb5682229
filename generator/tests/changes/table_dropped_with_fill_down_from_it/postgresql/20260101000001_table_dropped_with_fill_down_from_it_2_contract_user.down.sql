-- 20260101000001_table_dropped_with_fill_down_from_it_2_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_table_dropped_with_fill_down_from_it; after
--          20260101000000_table_dropped_with_fill_down_from_it_1_contract_dropped; before
--          20260101000002_table_dropped_with_fill_down_from_it_3_contract_user_code_key.
-- Undoes:  drops the check User_code_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "User_code_check" CHECK (char_length("code") >= 2 AND char_length("code") <= 9);
