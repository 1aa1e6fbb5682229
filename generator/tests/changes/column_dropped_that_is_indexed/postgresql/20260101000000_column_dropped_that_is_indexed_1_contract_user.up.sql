-- 20260101000000_column_dropped_that_is_indexed_1_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_column_dropped_that_is_indexed; before
--          20260101000001_column_dropped_that_is_indexed_2_contract_user_email_key.
--
-- What:    drops the foreign key User_groupId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    drops the check ordered.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Group", "User" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_groupId_fkey";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "ordered";
